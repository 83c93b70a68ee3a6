"use client";
/** When a page fails: what is kept, and what to do. Says nothing of what went wrong inside. */
import { useTranslations } from "next-intl";
import { Plain } from "@/components/shell/Plain";
import { Button } from "@/components/ui/Button";

interface FailureProps {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

const Failure = ({ error, reset }: FailureProps) => {
  const t = useTranslations("common.failure");
  return (
    <Plain title={t("title")}>
      <p>{t("text")}</p>
      <p>
        <Button look="primary" onClick={reset}>
          {t("retry")}
        </Button>
      </p>
      {error.digest ? (
        <p>
          <small>{t("code", { digest: error.digest })}</small>
        </p>
      ) : null}
    </Plain>
  );
};

export default Failure;

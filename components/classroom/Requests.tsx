"use client";
/** Who waits at the door of the class. */
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { FormErrors } from "@/components/FormErrors";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { useSubmit } from "@/components/use-submit";
import styles from "./Requests.module.css";

interface RequestsProps {
  readonly id: string;
  readonly requests: readonly { readonly id: string; readonly name: string }[];
}

export const Requests = ({ id, requests }: RequestsProps) => {
  const t = useTranslations("classes.requests");
  const router = useRouter();
  const { busy, refusal, submit } = useSubmit();
  const decide = async (request: string, method: "PUT" | "DELETE") => {
    await submit({ path: `/classes/${id}/requests/${request}`, method });
    router.refresh();
  };
  return (
    <Notice title={t("title", { count: requests.length })}>
      <FormErrors refusal={refusal} />
      <ul role="list" className={styles.requests}>
        {requests.map(({ id: request, name }) => (
          <li key={request}>
            <span className={styles.name}>{name}</span>
            <Button busy={busy} aria-label={t("admitWho", { name })} onClick={() => void decide(request, "PUT")}>
              {t("admit")}
            </Button>
            <Button look="plain" busy={busy} aria-label={t("refuseWho", { name })} onClick={() => void decide(request, "DELETE")}>
              {t("refuse")}
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
};

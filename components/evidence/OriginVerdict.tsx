"use client";
/** Confirming that parts of the article come from an origin, or parting them from it: a word on all parts at once. */
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import styles from "./OriginDrawing.module.css";
import { useDecideParts } from "./use-decide-parts";

interface OriginVerdictProps {
  readonly document: string;
  readonly origin: string;
  readonly confirmed: boolean;
}

export const OriginVerdict = ({ document, origin, confirmed }: OriginVerdictProps) => {
  const t = useTranslations("provenance");
  const { busy, decide } = useDecideParts(document);
  const confirm = () => void decide((now) => now.map((part) => (part.origin === origin ? { ...part, status: "confirmed" as const } : part)), t("said.confirmed", { name: origin }));
  const part = () => void decide((now) => now.filter((each) => each.origin !== origin), t("said.parted", { name: origin }));
  return (
    <span className={styles.verdict}>
      {confirmed ? null : (
        <Button busy={busy} onClick={confirm} aria-label={t("confirmOf", { name: origin })}>
          {t("confirm")}
        </Button>
      )}
      <Button busy={busy} look="plain" onClick={part} aria-label={t("separateOf", { name: origin })}>
        {t("separate")}
      </Button>
    </span>
  );
};

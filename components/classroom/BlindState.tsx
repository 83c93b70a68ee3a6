"use client";
/** Which of the three states a student's assignment is in, and what ends it: working, handed in, shown. */
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { FormErrors } from "@/components/FormErrors";
import { Button, ButtonLink } from "@/components/ui/Button";
import { Actions } from "@/components/ui/Form";
import { useSubmit } from "@/components/use-submit";
import styles from "./BlindState.module.css";

interface BlindStateProps {
  readonly id: string;
  readonly blind: boolean;
  readonly gate: "submission" | "due" | { readonly annotations: number };
  readonly own: { readonly state: "working" | "waiting" | "shown"; readonly submittedAt: string | null; readonly made: number; readonly least: number };
  /** The date in words; null without one. */
  readonly date: string | null;
  /** Articles that the student has not finished reading: they count nowhere. */
  readonly unfinished: number;
  /** Where to go on reading. */
  readonly read: string | null;
}

/** What ends a blind student's not seeing the others. */
const endOf = (gate: BlindStateProps["gate"]) => (gate === "submission" ? "submission" : gate === "due" ? "due" : "annotations");

export const BlindState = ({ id, blind, gate, own, date, unfinished, read }: BlindStateProps) => {
  const t = useTranslations("classes.own");
  const router = useRouter();
  const { busy, refusal, submit } = useSubmit();
  const missing = Math.max(0, own.least - own.made);
  const handIn = async () => {
    if (await submit({ path: `/assignments/${id}/submission`, method: "PUT" })) router.refresh();
  };
  const sentence = own.state === "working" ? t(blind ? `working.${endOf(gate)}` : "working.open", { count: typeof gate === "object" ? gate.annotations : 0, date: date ?? "" }) : own.state === "waiting" ? t(gate === "due" ? "waiting.due" : "waiting.other", { date: date ?? "" }) : t("shown");
  return (
    <div className={styles.state} data-state={own.state}>
      <p className={styles.sentence}>{sentence}</p>
      <p>{t("made", { count: own.made })}</p>
      {missing > 0 && own.submittedAt === null ? <p className={styles.quiet}>{t("missing", { count: missing })}</p> : null}
      {missing === 0 && own.submittedAt === null && unfinished > 0 ? <p className={styles.quiet}>{t("unfinished", { count: unfinished })}</p> : null}
      <FormErrors refusal={refusal} />
      <Actions>
        {own.submittedAt === null ? (
          <>
            {read ? (
              <ButtonLink look={missing > 0 ? "primary" : "secondary"} href={read}>
                {own.made > 0 ? t("continue") : t("begin")}
              </ButtonLink>
            ) : null}
            {missing > 0 ? null : (
              <Button look="primary" busy={busy} onClick={() => void handIn()}>
                {t("handIn")}
              </Button>
            )}
          </>
        ) : read ? (
          <ButtonLink href={read}>{t("again")}</ButtonLink>
        ) : null}
      </Actions>
      {own.submittedAt === null && missing === 0 && blind && gate === "submission" ? <p className={styles.quiet}>{t("final")}</p> : null}
    </div>
  );
};

"use client";
/** The links of an article that lead nowhere any more: whoever finds out where one led says so here. */
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/components/request";
import { Button } from "@/components/ui/Button";
import { Form } from "@/components/ui/Form";
import { useSay } from "@/components/ui/Status";
import { TextField } from "@/components/ui/TextField";
import styles from "./LostTargets.module.css";

export interface LostTarget {
  readonly start: number;
  readonly words: string;
  /** Attached already; null: lost. */
  readonly url: string | null;
}

const Target = ({ document, target }: { readonly document: string; readonly target: LostTarget }) => {
  const t = useTranslations("provenance.targets");
  const later = useTranslations("provenance")("later");
  const say = useSay();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const attach = async (url: string | null) => {
    setBusy(true);
    const answer = await send({ method: "PUT", path: `/documents/${document}/links`, body: { start: target.start, url } });
    setBusy(false);
    setProblem(answer.kind === "refused" ? answer.title : undefined);
    if (answer.kind === "refused") return;
    say(answer.kind === "done" ? t(url === null ? "said.removed" : "said.attached") : later);
    if (answer.kind === "done") router.refresh();
  };
  return (
    <li className={styles.target}>
      <q>{target.words}</q>
      {target.url ? (
        <p className={styles.attached}>
          <a href={target.url} target="_blank" rel="noopener noreferrer nofollow">
            {target.url}
          </a>
          <Button look="plain" busy={busy} onClick={() => void attach(null)}>
            {t("remove")}
          </Button>
        </p>
      ) : (
        <Form onSubmit={(form) => void attach(String(form.get(`target-${target.start}`) ?? ""))}>
          <TextField name={`target-${target.start}`} label={t("where")} type="url" required maxLength={2_000} error={problem} />
          <Button type="submit" busy={busy}>
            {t("attach")}
          </Button>
        </Form>
      )}
    </li>
  );
};

export const LostTargets = ({ document, targets }: { readonly document: string; readonly targets: readonly LostTarget[] }) => (
  <ul role="list" className={styles.targets}>
    {targets.map((target) => (
      <Target key={target.start} document={document} target={target} />
    ))}
  </ul>
);

"use client";
/** A corpus comes in: sent with how far it is, then what came in, or the rows that are to be put right. */
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/Button";
import { controlOf, Field } from "@/components/ui/Field";
import { Actions } from "@/components/ui/Form";
import { Notice } from "@/components/ui/Notice";
import { Progress } from "@/components/ui/Progress";
import { BadRowTable, type BadRowError } from "./BadRowTable";
import styles from "./Exports.module.css";
import { upload, type Uploaded } from "./upload";

interface Imported {
  readonly documents: number;
  readonly annotations: number;
  readonly annotators: number;
}

type State = { readonly kind: "resting" } | { readonly kind: "sending"; readonly sent: number } | Uploaded<Imported>;

const Outcome = ({ project, state }: { readonly project: string; readonly state: State }) => {
  const t = useTranslations("exports.import");
  if (state.kind === "sending") return <Progress label={state.sent < 1 ? t("sending") : t("checking")} value={state.sent < 1 ? state.sent : undefined} />;
  if (state.kind === "later") return <Notice>{t("later")}</Notice>;
  if (state.kind === "done") {
    const { documents, annotations, annotators } = state.data;
    return (
      <Notice title={t("done")}>
        <p>{t("came", { documents, annotations, annotators })}</p>
        <p>
          <Link href={`/projects/${project}`}>{t("see")}</Link>
        </p>
      </Notice>
    );
  }
  if (state.kind !== "refused") return null;
  const { title, errors } = state.problem;
  const rows = errors.filter((error): error is BadRowError => error.detail !== undefined);
  return rows.length > 0 ? <BadRowTable title={title} rows={rows} /> : <Notice title={title}>{errors.map(({ message }) => message).join(" ")}</Notice>;
};

export const ImportForm = ({ project }: { readonly project: string }) => {
  const t = useTranslations("exports.import");
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<State>({ kind: "resting" });
  const [missing, setMissing] = useState(false);
  const words = { name: "file", label: t("file"), hint: t("fileHint"), error: missing ? t("fileMissing") : undefined };
  const start = async () => {
    const file = input.current?.files?.[0];
    setMissing(!file);
    if (!file) return input.current?.focus();
    setState({ kind: "sending", sent: 0 });
    const outcome = await upload<Imported>({ path: `/projects/${project}/import`, file, mediaType: "application/zip", onProgress: (sent) => setState({ kind: "sending", sent }) });
    setState(outcome);
    if (outcome.kind !== "done") return;
    if (input.current) input.current.value = "";
    router.refresh();
  };
  return (
    <div className={styles.import}>
      <Field {...words}>
        <input {...controlOf(words)} ref={input} type="file" accept=".zip,.json,.jsonld,application/zip,application/ld+json" className={styles.file} />
      </Field>
      <Actions>
        <Button busy={state.kind === "sending"} onClick={() => void start()}>
          {t("act")}
        </Button>
      </Actions>
      <div aria-live="polite">
        <Outcome project={project} state={state} />
      </div>
    </div>
  );
};

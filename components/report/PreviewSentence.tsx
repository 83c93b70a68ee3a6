"use client";
/** What the outlets page would say under settings that nobody has saved yet. */
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { send } from "@/components/request";
import type { Finding } from "@/lib/report/finding";
import styles from "./FigureSettings.module.css";
import { useStandingWords } from "./use-standing-words";

interface Preview {
  readonly now: Finding["counts"];
  readonly then: Finding["counts"] | null;
}

/** Milliseconds without a key before the question is asked. */
const PAUSE_MS = 500;

/** `asked`: the settings as JSON; null asks nothing. The last answer stays until the next one is there. */
const usePreview = (project: string, asked: string | null): Preview | null => {
  const [preview, setPreview] = useState<Preview | null>(null);
  useEffect(() => {
    if (asked === null) return;
    let isOver = false;
    const timer = setTimeout(() => {
      void send<Preview>({ path: `/projects/${project}/outlets/preview`, method: "POST", body: { settings: JSON.parse(asked) as unknown } }).then((answer) => {
        if (!isOver) setPreview(answer.kind === "done" ? answer.data : null);
      });
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [project, asked]);
  return preview;
};

/** Null settings cannot be kept: then it says so. */
export const PreviewSentence = ({ project, settings }: { readonly project: string; readonly settings: object | null }) => {
  const t = useTranslations("settings.figures.preview");
  const words = useStandingWords();
  const preview = usePreview(project, settings && JSON.stringify(settings));
  const [now, then] = [preview && words(preview.now), preview?.then ? words(preview.then) : null];
  return (
    <div role="status" className={styles.preview}>
      {settings === null ? <p>{t("unreadable")}</p> : null}
      {settings && !preview ? <p className={styles.now}>{t("waiting")}</p> : null}
      {settings && preview && now === "" ? <p>{t("empty")}</p> : null}
      {settings && now ? <p>{then === null ? t("recount") : then === now ? t("same", { sentence: now }) : t("then", { sentence: then })}</p> : null}
      {settings && now && then !== now ? <p className={styles.now}>{t("now", { sentence: now })}</p> : null}
    </div>
  );
};

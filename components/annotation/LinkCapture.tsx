"use client";
/** The dated copy of the page behind a link: kept on request, looked at again on request. Nothing is fetched before. */
import { useFormatter, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { send } from "@/components/request";
import { Button } from "@/components/ui/Button";
import { useBench } from "./bench";
import styles from "./LinkCapture.module.css";

interface Capture {
  readonly capturedAt: string;
  readonly checkedAt: string;
  readonly outcome: "captured" | "same" | "changed" | "gone";
  readonly title: string | null;
  readonly sha256: string;
  readonly text: string;
  readonly passage: { readonly start: number; readonly end: number } | null;
}

/** `undefined` before it was asked for; null: nothing was captured. */
type Known = Capture | null | undefined;

const useCapture = (link: string) => {
  const t = useTranslations("surface.capture");
  const [known, setKnown] = useState<Known>(undefined);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const ask = async (method: "GET" | "POST", path: string) => {
    setBusy(true);
    const answer = await send<Capture>({ method, path: `/links/${link}${path}`, ...(method === "POST" ? { body: {} } : {}) });
    setBusy(false);
    if (answer.kind === "done") setKnown(answer.data);
    else if (method === "GET") setKnown(null);
    setSaid(answer.kind === "done" ? (method === "POST" ? t(`outcome.${answer.data.outcome}`) : "") : method === "GET" ? "" : answer.kind === "refused" ? answer.title : t("later"));
  };
  return { known, busy, said, read: () => ask("GET", "/capture"), keep: () => ask("POST", "/capture"), check: () => ask("POST", "/capture/check") };
};

const Copy = ({ capture, quoted }: { readonly capture: Capture; readonly quoted: boolean }) => {
  const t = useTranslations("surface.capture");
  const format = useFormatter();
  const date = (at: string): string => format.dateTime(new Date(at), { dateStyle: "long", timeStyle: "short" });
  const points = [...capture.text];
  const { passage } = capture;
  return (
    <>
      <p className={styles.facts}>
        {t("kept", { date: date(capture.capturedAt) })} {capture.outcome === "captured" ? null : t(`last.${capture.outcome}`, { date: date(capture.checkedAt) })}
      </p>
      {quoted ? <p className={styles.facts}>{t(passage ? "found" : "notFound")}</p> : null}
      <details>
        <summary>{t("readCopy", { title: capture.title ?? t("untitled") })}</summary>
        <div className={styles.text} tabIndex={0} role="region" aria-label={t("copy")}>
          {passage ? (
            <>
              {points.slice(0, passage.start).join("")}
              <mark className={styles.passage}>{points.slice(passage.start, passage.end).join("")}</mark>
              {points.slice(passage.end).join("")}
            </>
          ) : (
            capture.text
          )}
        </div>
        <p className={styles.digest}>{t("digest", { digest: capture.sha256 })}</p>
      </details>
    </>
  );
};

export const LinkCapture = ({ link, quoted }: { readonly link: string; readonly quoted: boolean }) => {
  const t = useTranslations("surface.capture");
  const { can } = useBench();
  const { known, busy, said, read, keep, check } = useCapture(link);
  const asked = useRef(false);
  return (
    <details
      className={styles.capture}
      onToggle={({ currentTarget }) => {
        if (!currentTarget.open || asked.current) return;
        asked.current = true;
        void read();
      }}
    >
      <summary>{t("copy")}</summary>
      {known ? <Copy capture={known} quoted={quoted} /> : known === null ? <p className={styles.facts}>{t("none")}</p> : null}
      {can.link && known !== undefined ? (
        <Button busy={busy} onClick={() => void (known ? check() : keep())}>
          {t(known ? "check" : "keep")}
        </Button>
      ) : null}
      <p role="status" className={styles.facts}>
        {said}
      </p>
    </details>
  );
};

"use client";
/** How far the reader is with this document, as the one button that leads on. */
import { CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { Icon } from "@/components/ui/Icon";
import { useBench } from "../bench";
import { isLast, stageOf, waiting } from "./stage";
import { useReadingState } from "./use-reading";
import styles from "./Reading.module.css";

export const ReadingButton = () => {
  const t = useTranslations("reading.button");
  const { reading, actions } = useBench();
  const state = useReadingState(reading);
  const stage = stageOf(state);
  const assignment = waiting(state);
  const word = stage === "open" && assignment && isLast(assignment, false) ? "openLast" : stage;
  return (
    <Button look={stage === "finished" ? "plain" : "primary"} busy={state.busy} aria-haspopup="dialog" aria-keyshortcuts="Control+Enter Meta+Enter" data-stage={stage} onClick={() => actions.openReading(true)}>
      {stage === "finished" ? <Icon of={CircleCheck} size={18} /> : null}
      {t(word)}
    </Button>
  );
};

/** Below the text of a narrow screen: whoever has read to the end is there. */
export const ReadingEnd = () => {
  const t = useTranslations("reading");
  const { reading } = useBench();
  const { mine } = useReadingState(reading);
  return (
    <div className={styles.end}>
      {mine ? null : <p>{t("end")}</p>}
      <ReadingButton />
    </div>
  );
};

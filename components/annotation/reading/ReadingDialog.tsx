"use client";
/** The reader's own reading: finishing it and what that means, confirming it anew, handing in, what changed since. */
import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/Dialog";
import { useBench } from "../bench";
import { FinishForm } from "./FinishForm";
import { OwnReading } from "./OwnReading";
import { stageOf } from "./stage";
import { useReadingState } from "./use-reading";

export const ReadingDialog = ({ open }: { readonly open: boolean }) => {
  const t = useTranslations("reading");
  const { reading, actions } = useBench();
  const state = useReadingState(reading);
  const stage = stageOf(state);
  const isAsked = stage === "open" || stage === "review";
  return (
    <Dialog open={open} title={t(`title.${stage}`)} closeWord={t("close")} onClose={() => actions.openReading(false)}>
      {isAsked ? <FinishForm key={stage} state={state} /> : <OwnReading state={state} />}
    </Dialog>
  );
};

"use client";
/** Says where the caret has come to: into a passage, out of it, into another part. */
import { useFormatter, useTranslations } from "next-intl";
import { useCallback, useRef } from "react";
import type { CaretPlace } from "@/components/editor/types";
import type { AnnotationView } from "@/lib/annotation/record";
import { spokenPlace, type SpokenPlace } from "@/lib/annotation/spoken-place";
import type { Region } from "@/lib/text/structure";
import type { LabelView } from "./bench";

interface SpokenOptions {
  readonly find: (id: string) => AnnotationView | undefined;
  readonly me: string;
  readonly labelOf: (key: string) => LabelView;
  readonly say: (sentence: string) => void;
}

const lowered = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const useSentences = (labelOf: SpokenOptions["labelOf"]) => {
  const t = useTranslations("annotate");
  const format = useFormatter();
  const nameOf = (label: string | null): string => (label === null ? t("spoken.noLabel") : lowered(labelOf(label).name));
  const ofPlace = (place: SpokenPlace, left: boolean): string => {
    if (place.kind === "none") return left ? t("spoken.leave") : "";
    if (place.kind === "own") {
      const labels = place.labels.filter(({ label }) => label !== null).map(({ label }) => nameOf(label));
      return labels.length > 0 ? t("spoken.own", { labels: format.list(labels, { type: "unit" }) }) : t("spoken.ownNone");
    }
    const counts = place.labels.map(({ label, people }) => t("spoken.count", { label: nameOf(label), people: String(people) })).join(", ");
    return t("spoken.overlap", { labels: place.labels.length, people: place.people, counts });
  };
  const ofPart = (part: Region | null): string => (part ? (part.origin ? t(`part.spokenOf.${part.kind}`, { origin: part.origin }) : t(`part.spoken.${part.kind}`)) : t("part.spoken.own"));
  return { ofPlace, ofPart };
};

/** For the surface's `onCaret`. Nothing is said while the caret stays among the same marks in the same part. */
export const useSpokenPlace = ({ find, me, labelOf, say }: SpokenOptions): ((caret: CaretPlace) => void) => {
  const { ofPlace, ofPart } = useSentences(labelOf);
  const before = useRef<{ readonly marks: string; readonly part: string }>({ marks: "", part: "" });
  return useCallback(
    (caret) => {
      const marks = caret.marks.join(" ");
      const part = caret.part ? `${caret.part.kind} ${caret.part.start}` : "";
      const was = before.current;
      before.current = { marks, part };
      const sentences: string[] = [];
      if (part !== was.part) sentences.push(ofPart(caret.part));
      if (marks !== was.marks) sentences.push(ofPlace(spokenPlace(caret.marks.map(find).filter((view) => view !== undefined), me), was.marks !== ""));
      const said = sentences.filter(Boolean).join(" ");
      if (said) say(said);
    },
    [find, me, say, ofPart, ofPlace],
  );
};

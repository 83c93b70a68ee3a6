"use client";
/** What is found of the words that are looked for: places in the text, and annotations whose note holds them. */
import { useDeferredValue, useMemo } from "react";
import { findable, findWords, foldWords } from "@/lib/anchor/find-words";
import type { AnnotationView } from "@/lib/annotation/record";
import { indexText } from "@/lib/text/offsets";
import { range, type Range } from "@/lib/text/units";
import { paragraphs } from "@/lib/text/visible";
import type { View } from "../situation";
import type { Article } from "../places";

export interface Hit extends Range {
  /** Whose note holds the words; null: the text itself. */
  readonly annotation: string | null;
}

export interface Finding {
  /** In text order. */
  readonly hits: readonly Hit[];
  /** Those in the text; the same list while it does not change. */
  readonly places: readonly Range[];
  readonly now: Hit | null;
  /** The place that is shown now, when it is in the text. */
  readonly framed: Range | null;
}

const NONE: readonly Hit[] = [];

const useText = ({ text, structure, hideSyntax }: Article, wanted: boolean) =>
  useMemo(() => (wanted ? findable(paragraphs(structure, { hideSyntax }), indexText(text).slice) : null), [wanted, text, structure, hideSyntax]);

const noteHits = (shown: readonly AnnotationView[], words: string): Hit[] =>
  shown
    .filter(({ note }) => note !== null && foldWords(note).includes(words))
    .map(({ id, selector }) => ({ ...range(selector.start, selector.end), annotation: id }));

export const useFinding = (article: Article, { shown, view }: { readonly shown: readonly AnnotationView[]; readonly view: View }): Finding => {
  const words = useDeferredValue(foldWords(view.find ?? ""));
  const text = useText(article, words !== "");
  const inText = useMemo(() => (text ? findWords(text, words).map((place): Hit => ({ ...place, annotation: null })) : NONE), [text, words]);
  const inNotes = useMemo(() => (words === "" ? NONE : noteHits(shown, words)), [shown, words]);
  return useMemo(() => {
    const hits = [...inText, ...inNotes].sort((a, b) => a.start - b.start);
    const now = hits[Math.min(view.hit, hits.length - 1)] ?? null;
    return { hits, places: inText, now, framed: now && now.annotation === null ? now : null };
  }, [inText, inNotes, view.hit]);
};

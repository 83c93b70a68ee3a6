"use client";
/** What the surface is given and what it tells. */
import { useTranslations } from "next-intl";
import { useCallback, useMemo, useRef, type RefObject } from "react";
import type { CaretPlace, ReadingSurfaceProps, Slot, SurfaceWords } from "@/components/editor/types";
import { groupId, idOf } from "./Margin";
import { useKeys } from "./use-keys";
import { useMarks } from "./use-passages";
import { useSpokenPlace } from "./use-spoken-place";
import type { WorkbenchProps, WorkbenchState } from "./use-workbench";

export const KEYS_ID = "annotate-keys";

const useWords = (): SurfaceWords => {
  const t = useTranslations("annotate.surface");
  return useMemo(() => ({ name: t("name"), link: t("link"), lostLink: t("lostLink"), truncatedLink: t("truncatedLink"), outside: t("outside") }), [t]);
};

/** Paragraphs that have a group in the margin. Stays the same while they do. */
const useDetails = ({ items, places, narrow }: WorkbenchState): ((paragraph: number) => string | null) => {
  const key = narrow ? "" : [...new Set(items.list.map((item) => places.paragraphOf(item.kind === "passage" ? item.passage.start : item.draft.place.selector.start)))].join(" ");
  return useMemo(() => {
    const annotated = new Set(key === "" ? [] : key.split(" ").map(Number));
    return (paragraph) => (annotated.has(paragraph) ? groupId(paragraph) : null);
  }, [key]);
};

/** Enter goes into the card; a press leaves the focus in the text. The reader's own annotation first. */
const useActivate = ({ bench }: WorkbenchState, enteredRef: RefObject<boolean>) =>
  useCallback(
    (ids: readonly string[]) => {
      const own = ids.find((id) => bench.store.find(id)?.author.id === bench.me.id);
      bench.actions.show(own ?? ids[0]!, { here: ids, focus: enteredRef.current });
      enteredRef.current = false;
    },
    [bench, enteredRef],
  );

/** `onLayout`: lines may have moved. */
export const useSheet = (props: WorkbenchProps, work: WorkbenchState, onLayout: () => void): ReadingSurfaceProps => {
  const { bench, view, items, surface, select, situation, voice, finding } = work;
  const { actions, offered, can } = bench;
  const marks = useMarks(work.wanted, view.filter.labels);
  const slots = useMemo((): Record<string, Slot> => Object.fromEntries(bench.labels.map(({ key, slot }) => [key, slot])), [bench.labels]);
  const entered = useRef(false);
  const find = useCallback((id: string) => bench.store.find(id), [bench.store]);
  const onCaret: (place: CaretPlace) => void = useSpokenPlace({ find, me: bench.me.id, labelOf: bench.labelOf, say: voice.say });
  const onKey = useKeys(useMemo(() => ({ situation, entered, actions, offered, mayAnnotate: can.annotate }), [situation, actions, offered, can]));
  return {
    text: props.text,
    structure: props.structure,
    language: props.head.language,
    hideSyntax: props.hideSyntax,
    regions: props.regions,
    marks,
    slots,
    minimumPeople: view.filter.from,
    heat: view.heat,
    found: finding.places,
    suggested: work.suggestions.places,
    active: finding.framed ?? work.suggestions.open.find(({ id }) => id === view.suggestion)?.passage ?? items.framed,
    words: useWords(),
    describedBy: KEYS_ID,
    detailsOf: useDetails(work),
    onSelect: select,
    onCaret,
    onActivate: useActivate(work, entered),
    onKey,
    onLayout,
    handle: surface,
  };
};

/** The item that is unfolded, by the id of its card. */
export const activeCard = ({ items }: WorkbenchState): string | null => (items.active ? idOf(items.active) : null);

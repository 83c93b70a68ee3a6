"use client";
/** Everything the workbench knows and can do, put together once for its parts. */
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useCallback, useLayoutEffect, useMemo, useRef, useState, type RefObject } from "react";
import type { SurfaceHandle, SurfaceSelection } from "@/components/editor/types";
import { useSay } from "@/components/ui/Status";
import { filtered, NO_FILTER, readFilter } from "@/lib/annotation/filter";
import { HEATS } from "@/lib/annotation/heat";
import type { Codebook } from "@/lib/annotation/codebook";
import type { OwnReading } from "@/lib/annotation/reading";
import type { AnnotationView, PersonView } from "@/lib/annotation/record";
import type { Region, TextStructure } from "@/lib/text/structure";
import { benchActions } from "./actions";
import { useReading } from "./reading/use-reading";
import type { Situation, View } from "./situation";
import type { Desk } from "./acts";
import { labelViews, type Bench, type BenchActions, type Can, type LabelView } from "./bench";
import type { DocumentHeadView } from "./DocumentHeader";
import { placesOf, type Places } from "./places";
import { useDocument } from "./use-document";
import { useFinding, type Finding } from "./finding/use-finding";
import { useSuggestions, type Suggestions } from "./suggesting/use-suggestions";
import { useItems, type Items } from "./use-items";
import { NARROW, useMedia } from "./use-media";
import { usePassages, type Passages } from "./use-passages";
import { useVoice, type Voice } from "./use-voice";

export interface WorkbenchProps {
  readonly documentId: string;
  readonly head: DocumentHeadView;
  /** The page's own address, and that of the form for the document's details, for those who may change them. */
  readonly path: string;
  readonly details: string | null;
  readonly version: number;
  readonly text: string;
  readonly structure: TextStructure;
  readonly regions: readonly Region[];
  readonly hideSyntax: boolean;
  readonly codebook: Codebook & { readonly number: number };
  /** Keys of the labels that this reader is offered. */
  readonly onOffer: readonly string[];
  readonly me: PersonView;
  readonly can: Can;
  readonly mayStream: boolean;
  /** The others' work is closed to this reader for now. */
  readonly blind: boolean;
  readonly reading: OwnReading;
  /** The annotation that the address names. */
  readonly wanted: string | null;
  /** The parameters of the address: what is filtered, shown as heat, looked for. */
  readonly asked: string;
  /** The first page of annotations, as JSON, sent after the article. */
  readonly first: Promise<string>;
}

export interface WorkbenchState {
  readonly bench: Bench;
  readonly state: ReturnType<typeof useDocument>["state"];
  readonly view: View;
  readonly change: (some: Partial<View>) => void;
  readonly passages: Passages;
  readonly items: Items;
  readonly places: Places;
  readonly surface: RefObject<SurfaceHandle | null>;
  readonly selection: SurfaceSelection | null;
  readonly select: (selection: SurfaceSelection | null) => void;
  readonly situation: RefObject<Situation>;
  readonly narrow: boolean;
  readonly suggestions: Suggestions;
  readonly voice: Voice;
  /** The annotations that the filter lets through. */
  readonly wanted: readonly AnnotationView[];
  readonly finding: Finding;
}

const VIEW: View = { focus: null, moving: null, unsure: false, allowed: null, help: false, thread: null, searching: null, rejecting: null, reading: false, filter: NO_FILTER, heat: null, filtering: false, find: null, hit: 0, palette: false, address: null, suggestion: null };

/** Behind a gate there are no others to filter by or to count. */
const viewAsked = (asked: string, blind: boolean): View => {
  const parameters = new URLSearchParams(asked);
  const heat = HEATS.find((each) => each === parameters.get("heat")) ?? null;
  const filter = readFilter(parameters);
  return { ...VIEW, filter: blind ? { ...filter, people: [], from: 1, split: false } : filter, heat: blind ? null : heat, find: parameters.get("find") };
};

const UNKNOWN: Omit<LabelView, "key" | "name"> = { definition: null, example: null, slot: 4, digit: null };

const useLabels = (codebook: Codebook, onOffer: readonly string[]) => {
  const locale = useLocale();
  return useMemo(() => {
    const labels = labelViews(codebook, locale);
    const byKey = new Map(labels.map((label) => [label.key, label]));
    const retired = new Set(codebook.labels.filter((label) => label.retired).map(({ key }) => key));
    return {
      frames: codebook.frames.map(({ key, name }) => ({ key, name: name[locale] })),
      labels,
      offered: labels.filter(({ key }) => !retired.has(key) && onOffer.includes(key)),
      labelOf: (key: string): LabelView => byKey.get(key) ?? { ...UNKNOWN, key, name: key },
    };
  }, [codebook, locale, onOffer]);
};

/** What is on the page and not the server's: the unfolded card, the selection, the filter. */
const useView = (asked: string, blind: boolean) => {
  const [view, setView] = useState(() => viewAsked(asked, blind));
  const [selection, setSelection] = useState<SurfaceSelection | null>(null);
  const change = useCallback((some: Partial<View>) => setView((now) => ({ ...now, ...some })), []);
  const select = useCallback(
    (next: SurfaceSelection | null) => {
      setSelection(next);
      if (!next) setView((now) => (now.unsure ? { ...now, unsure: false } : now));
    },
    [],
  );
  return { view, change, selection, select };
};

/** Actions that ask for the situation of the moment, so that they themselves never change. */
const useActions = (now: Situation): { readonly situation: RefObject<Situation>; readonly actions: BenchActions } => {
  const situation = useRef(now);
  useLayoutEffect(() => {
    situation.current = now;
  });
  // Read when something is done, never while drawing.
  // eslint-disable-next-line react-hooks/refs
  const [actions] = useState(() => benchActions(() => situation.current));
  return { situation, actions };
};

/** The voice, and the toast of the page, which is spoken too. */
const useTell = (): ((sentence: string) => void) => useSay();

export const useWorkbench = (props: WorkbenchProps): WorkbenchState => {
  const { documentId, version, me, mayStream, first, structure, text, hideSyntax, regions, can, blind, path, head } = props;
  const t = useTranslations("annotate");
  const tr = useTranslations("reading");
  const ts = useTranslations("surface.suggest");
  const { refresh: readAgain } = useRouter();
  const tell = useTell();
  const onFailed = useCallback((reason: string) => tell(reason || tr("failed")), [tell, tr]);
  const { store, state } = useDocument({ documentId, version, me, mayStream, onRefused: onFailed, onResync: blind ? readAgain : undefined }, first);
  const reading = useReading({ documentId, me: me.id, onFailed }, props.reading, state.shown);
  const labels = useLabels(props.codebook, props.onOffer);
  const places = useMemo(() => placesOf({ text, structure, hideSyntax }), [text, structure, hideSyntax]);
  const surface = useRef<SurfaceHandle>(null);
  const { view, change, selection, select } = useView(props.asked, blind);
  const narrow = useMedia(NARROW);
  const voice = useVoice();
  const wanted = useMemo(() => filtered(state.shown, view.filter, structure.sentences), [state.shown, view.filter, structure.sentences]);
  const passages = usePassages(wanted, structure.sentences, view.filter.from);
  const finding = useFinding({ text, structure, hideSyntax }, { shown: state.shown, view });
  const focus = useMemo(() => view.focus && { ...view.focus, id: state.names.get(view.focus.id) ?? view.focus.id }, [view.focus, state.names]);
  const items = useItems(passages, state.drafts, focus);
  const codebook = props.codebook.number;
  const desk = useMemo((): Desk => ({ store, me, documentId, version, codebook }), [store, me, documentId, version, codebook]);
  const suggestions = useSuggestions({ documentId, version, sentences: structure.sentences, wanted: state.loaded && can.annotate });
  const { situation, actions } = useActions({
    suggestions, ts, desk, reading, can, places, regions, change, narrow, t, tr, tell, readAgain, surface, view: { ...view, focus }, passages: passages.visible, labelOf: labels.labelOf, say: voice.say,
  });
  const bench = useMemo(
    (): Bench => ({ store, reading, desk, actions, me, can, blind, thread: view.thread, searching: view.searching, rejecting: view.rejecting, path, language: head.language, sentenceOf: places.sentenceOf, ...labels }),
    [store, reading, desk, actions, me, can, blind, view.thread, view.searching, view.rejecting, path, head.language, places, labels],
  );
  return { bench, state, view: useMemo(() => ({ ...view, focus }), [view, focus]), change, passages, items, places, surface, selection, select, situation, narrow, voice, wanted, finding, suggestions };
};

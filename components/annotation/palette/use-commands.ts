"use client";
/** Everything that can be done here, in words, each with its key: what a reader may not do is not offered. */
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { filtersIn, NO_FILTER, passageDisagreement } from "@/lib/annotation/filter";
import { HEATS } from "@/lib/annotation/heat";
import type { KeyMap } from "@/lib/annotation/key-map";
import type { Passage } from "@/lib/annotation/passages";
import { range } from "@/lib/text/units";
import { useDocumentState } from "../bench";
import { chooseUnit } from "../choose-unit";
import type { Intent } from "../keys";
import { perform } from "../use-keys";
import { useKeyMap } from "../use-key-map";
import { useSingleKeys } from "../use-single-keys";
import type { WorkbenchState } from "../use-workbench";

export interface Command {
  readonly id: string;
  readonly title: string;
  /** As it is written on the keys; null: it has none. */
  readonly keys: string | null;
  readonly run: () => void;
}

type Letters = Exclude<keyof KeyMap, "word" | "paragraph">;

const READING: readonly Letters[] = ["next", "previous", "thread"];
const WRITING: readonly Letters[] = ["note", "link", "who", "unsure", "search", "withdraw", "accept", "reject", "suggestion"];

const most = (passages: readonly Passage[], of: (passage: Passage) => number): Passage | null =>
  passages.reduce<Passage | null>((best, passage) => (of(passage) > 0 && (!best || of(passage) > of(best)) ? passage : best), null);

const useDeeds = (work: WorkbenchState, map: KeyMap): Command[] => {
  const t = useTranslations("surface.palette");
  const { bench, situation } = work;
  const { can, offered, actions } = bench;
  return useMemo(() => {
    const options = { situation, entered: { current: false }, actions, offered, mayAnnotate: can.annotate };
    const key = (letter: Letters): Command => ({ id: letter, title: t(`do.${letter}`), keys: map[letter].toUpperCase(), run: () => perform({ type: letter }, options) });
    const plain = (type: "undo" | "redo" | "finish" | "help", keys: string): Command => ({ id: type, title: t(`do.${type}`), keys, run: () => perform({ type } as Intent, options) });
    const label = ({ key: label, name, digit }: (typeof offered)[number]): Command => ({
      id: `label-${label}`, title: t("label", { label: name }), keys: digit === null ? null : String(digit),
      run: () => (digit === null ? undefined : perform({ type: "label", digit }, options)),
    });
    const written = can.annotate ? [...offered.filter(({ digit }) => digit !== null).map(label), ...WRITING.filter((letter) => letter !== "link" || can.link).map(key)] : [];
    const finish = can.complete ? [plain("finish", t("keys.finish"))] : [];
    const steps = can.annotate ? [plain("undo", t("keys.undo")), plain("redo", t("keys.redo"))] : [];
    return [...written, ...READING.map(key), ...finish, ...steps, plain("help", "?")];
  }, [situation, actions, offered, can, map, t]);
};

const useLooks = (work: WorkbenchState, map: KeyMap): Command[] => {
  const t = useTranslations("surface.palette.do");
  const { view, change, situation, bench, passages, state } = work;
  const { held, paused } = useDocumentState(bench.store);
  const [singles, setSingles] = useSingleKeys();
  const { blind, actions, store } = bench;
  return useMemo(() => {
    const go = (id: string, passage: Passage | null): Command[] => (passage && !blind ? [{ id, title: t(id as "mostMarked"), keys: null, run: () => actions.show(passage.id, { focus: true }) }] : []);
    const here = () => situation.current.surface.current?.selection() ?? situation.current.surface.current?.caret()?.sentence ?? null;
    const of = (id: Parameters<typeof t>[0], run: () => void, keys: string | null = null): Command => ({ id, title: t(id), keys, run });
    return [
      of("word", () => chooseUnit(situation.current, "word", false), map.word.toUpperCase()),
      of("sentence", () => chooseUnit(situation.current, "sentence", false), "Alt ↓"),
      of("paragraph", () => chooseUnit(situation.current, "paragraph", false), map.paragraph.toUpperCase()),
      of("find", () => change({ find: "", hit: 0 })),
      of("filter", () => change({ filtering: true })),
      ...(filtersIn(view.filter) > 0 ? [of("clear", () => change({ filter: NO_FILTER }))] : []),
      ...(blind ? [] : [of("split", () => change({ filter: { ...view.filter, split: true } })), ...([null, ...HEATS] as const).filter((heat) => heat !== view.heat).map((heat) => of(`heat-${heat ?? "labels"}` as Parameters<typeof t>[0], () => change({ heat })))]),
      ...go("mostMarked", most(passages.visible, ({ people }) => people)),
      ...go("mostSplit", most(passages.visible, passageDisagreement)),
      of("address", () => {
        const passage = here();
        if (passage) change({ address: range(passage.start, passage.end) });
      }),
      ...(state.live === "off" ? [] : [of(paused ? "resume" : "pause", () => store.pause(!paused))]),
      of(singles ? "singlesOff" : "singlesOn", () => setSingles(!singles)),
    ];
    // `held` changes nothing here, but tells that news wait.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [view.filter, view.heat, change, situation, blind, actions, store, passages.visible, state.live, paused, held, singles, map, t]);
};

export const useCommands = (work: WorkbenchState): readonly Command[] => {
  const [map] = useKeyMap();
  const deeds = useDeeds(work, map);
  const looks = useLooks(work, map);
  return useMemo(() => [...deeds, ...looks], [deeds, looks]);
};

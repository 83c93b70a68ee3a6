"use client";
/** The workbench: who speaks on the left, the text in the middle, what people say of it on the right. */
import { useTranslations } from "next-intl";
import { useCallback, useMemo, useRef, type RefObject } from "react";
import { ReadingSurface } from "@/components/editor/ReadingSurface";
import { range } from "@/lib/text/units";
import { filtersIn } from "@/lib/annotation/filter";
import { finishMove } from "./actions";
import { ownAt } from "./acts";
import { BenchContext, type Target } from "./bench";
import { BottomBar } from "./BottomBar";
import { DocumentHeader } from "./DocumentHeader";
import { AddressKeeper } from "./finding/AddressKeeper";
import { HeadTools } from "./HeadTools";
import { FilterDialog, FilterPanel, FindBar, HeatStrip, KeysHelp, Later, PaletteDialog, ReadingDialog, useRest } from "./Later";
import { Legend } from "./Legend";
import { Margin } from "./Margin";
import { MarginHead } from "./MarginHead";
import { NarrowSheet } from "./NarrowSheet";
import { outsideAt } from "./places";
import { Rail } from "./Rail";
import { railParts } from "./rail-parts";
import { StrandedNotice } from "./StrandedNotice";
import { ReadingEnd } from "./reading/ReadingButton";
import { targetAt } from "./situation";
import { SuggestionBar, SuggestionCount } from "./suggesting/SuggestionBar";
import { ToolPopover } from "./ToolPopover";
import { COARSE, useMedia } from "./use-media";
import { activeCard, KEYS_ID, useSheet } from "./use-sheet";
import { usePresent } from "./use-present";
import { useWanted } from "./use-wanted";
import { useWorkbench, type WorkbenchProps, type WorkbenchState } from "./use-workbench";
import styles from "./Workbench.module.css";

/** A title however its apostrophes and spaces are typed. */
const plain = (title: string): string => title.replace(/[’ʼ]/gu, "'").replace(/\s+/gu, " ").trim();

/** What the selection is, for the tools that work on it; null when there are none to show. */
const useTools = ({ bench, selection, state, places, view, items }: WorkbenchState, regions: WorkbenchProps["regions"]) =>
  useMemo(() => {
    if (!selection || !bench.can.annotate) return null;
    const { start, end } = selection;
    const written = items.active?.kind === "draft" && items.active.draft.open.length > 0 ? items.active.draft : [...state.drafts.values()].find(({ open, base }) => open.length > 0 && base);
    if (written && !view.moving && written.place.selector.start === start && written.place.selector.end === end) return null;
    const target: Target = { place: places.placeOf(range(start, end)) };
    const part = outsideAt(regions, selection);
    const own = ownAt(bench, target);
    return { selection, target, own, outside: part !== null && part.start !== view.allowed, part };
  }, [bench, selection, state, places, view, items, regions]);

const Empty = ({ work }: { readonly work: WorkbenchState }) => {
  const t = useTranslations("annotate.margin");
  const { bench, state, items, passages } = work;
  if (!state.loaded || items.list.length > 0) return null;
  const keys = t("keys", { count: Math.min(9, bench.offered.length) });
  const sentence = passages.all.length > 0 || filtersIn(work.view.filter) > 0 ? t("emptyFiltered") : !bench.can.annotate ? t("emptyRead") : bench.blind ? t("emptyBlind", { keys }) : t("empty", { keys });
  return <p className={styles.empty}>{sentence}</p>;
};

const Voice = ({ work }: { readonly work: WorkbenchState }) => (
  <div className={styles.heard} aria-live="polite" aria-atomic="true" data-voice="">
    <span key={work.voice.at}>{work.voice.sentence}</span>
  </div>
);

/** A label of the legend: for the selection, else for the caret's sentence. */
const pick = ({ situation, bench, selection }: WorkbenchState, key: string): void => {
  const target = targetAt(situation.current, selection);
  if (target) bench.actions.toggleLabel(target, key);
};

/** On narrow screens one thing at a time stands below: the tools, else the passage, else the bar. */
const Below = ({ work, busy }: { readonly work: WorkbenchState; readonly busy: boolean }) => {
  const { items, passages, view, change, bench } = work;
  const t = useTranslations("annotate.margin");
  const name = { id: "margin", tabIndex: -1, className: styles.below, "aria-label": t("name") };
  if (busy) return <aside {...name} />;
  if (!items.active) {
    return (
      <aside {...name}>
        <BottomBar count={passages.visible.length} view={view} change={change} />
      </aside>
    );
  }
  const close = () => (items.active?.kind === "draft" ? (bench.actions.closeForm(items.active.draft), change({ focus: null })) : change({ focus: null }));
  return (
    <aside {...name}>
      <NarrowSheet item={items.active} total={passages.visible.length} focus={view.focus} onClose={close} />
    </aside>
  );
};

const Find = ({ work: { view, finding, change, surface } }: { readonly work: WorkbenchState }) =>
  view.find === null ? null : (
    <Later when>
      <FindBar finding={finding} find={view.find} change={change} surface={surface} />
    </Later>
  );

const MarginColumn = ({ work, arranged }: { readonly work: WorkbenchState; readonly arranged: RefObject<{ arrange: () => void } | null> }) => {
  const t = useTranslations("annotate.margin");
  const { items, passages, view, change, places, surface } = work;
  return (
    <aside id="margin" className={styles.margin} aria-label={t("name")} tabIndex={-1} data-margin="">
      <div className={styles.marginHead}>
        <MarginHead count={passages.visible.length} mostPeople={passages.mostPeople} view={view} change={change} />
        <Find work={work} />
        {view.filtering ? (
          <Later when>
            <FilterPanel view={view} change={change} shown={work.state.shown} />
          </Later>
        ) : null}
      </div>
      <Empty work={work} />
      <Margin items={items.list} total={passages.visible.length} activeId={activeCard(work)} focus={view.focus} paragraphOf={places.paragraphOf} surface={surface} handle={arranged} />
    </aside>
  );
};

/** Which article, its text, and the tools on what is selected in it. */
const SheetColumn = ({ props, work, tools, onLayout }: { readonly props: WorkbenchProps; readonly work: WorkbenchState; readonly tools: ReturnType<typeof useTools>; readonly onLayout: () => void }) => {
  const t = useTranslations("annotate");
  const sheet = useSheet(props, work, onLayout);
  const { bench, view, change, places, narrow, surface, situation } = work;
  const coarse = useMedia(COARSE);
  const docked = narrow || coarse || tools?.selection.by === "touch";
  const titled = useMemo(() => {
    const [first] = props.structure.blocks;
    return first !== undefined && plain(places.placeOf(range(first.start, first.end)).display.quote) === plain(props.head.title);
  }, [props.structure, props.head.title, places]);
  const present = usePresent({ documentId: props.documentId, me: props.me.id, asks: props.mayStream && !bench.blind });
  const remark = bench.blind ? t("head.blind") : bench.can.annotate ? null : t("head.readOnly");
  return (
    <div className={styles.sheet}>
      <DocumentHeader head={props.head} titled={titled} details={props.details} certificate={`${props.path}/provenance`} remark={remark}>
        <SuggestionCount work={work} />
        <HeadTools people={present} onPalette={() => change({ palette: true })} />
      </DocumentHeader>
      <StrandedNotice />
      <p id={KEYS_ID} className={styles.heard}>
        {t(bench.can.annotate ? "surface.keys" : "surface.keysRead")}
      </p>
      <div id="article" tabIndex={-1} className={styles.article} onFocus={(event) => event.target === event.currentTarget && surface.current?.focus()}>
        <ReadingSurface {...sheet} />
      </div>
      <SuggestionBar work={work} />
      {narrow && bench.can.complete ? <ReadingEnd /> : null}
      {tools ? (
        <ToolPopover
          key={docked ? "docked" : "floating"}
          {...tools}
          unsure={view.unsure}
          moving={view.moving !== null}
          onAllow={() => change({ allowed: tools.part?.start ?? null })}
          onMoved={() => finishMove(situation.current)}
          docked={docked}
          surface={surface}
        />
      ) : null}
    </div>
  );
};

const Dialogs = ({ work }: { readonly work: WorkbenchState }) => {
  const { bench, view, change, narrow } = work;
  return (
    <>
      <Later when={view.reading}>{bench.can.complete ? <ReadingDialog open={view.reading} /> : null}</Later>
      <Later when={view.palette || view.address !== null}>
        <PaletteDialog work={work} />
      </Later>
      <Later when={narrow && view.filtering}>{narrow ? <FilterDialog work={work} /> : null}</Later>
      <Later when={view.help}>
        <KeysHelp open={view.help} onClose={() => change({ help: false })} />
      </Later>
    </>
  );
};

export const Workbench = (props: WorkbenchProps) => {
  const work = useWorkbench(props);
  const margin = useRef<{ arrange: () => void }>(null);
  const rail = useRef<{ arrange: () => void }>(null);
  const onLayout = useCallback(() => {
    margin.current?.arrange();
    rail.current?.arrange();
  }, []);
  useRest();
  useWanted(work, { annotation: props.wanted, asked: props.asked });
  const { bench, view, narrow, surface } = work;
  const tools = useTools(work, props.regions);
  const parts = useMemo(() => railParts(props.regions), [props.regions]);
  return (
    <BenchContext value={bench}>
      <div className={styles.bench}>
        <div className={styles.rail}>
          {view.heat ? (
            <Later when>
              <HeatStrip work={work} length={props.structure.blocks.at(-1)?.end ?? 0} heat={view.heat} />
            </Later>
          ) : null}
          <Rail regions={parts} surface={surface} handle={rail} />
        </div>
        <SheetColumn props={props} work={work} tools={tools} onLayout={onLayout} />
        {narrow ? null : <MarginColumn work={work} arranged={margin} />}
        <div className={styles.legend}>
          <Legend chosen={tools?.own?.labels ?? []} onPick={(key) => pick(work, key)} />
        </div>
        {narrow ? <Below work={work} busy={tools !== null} /> : null}
        <Voice work={work} />
        <AddressKeeper work={work} />
        {narrow ? <Find work={work} /> : null}
        <Dialogs work={work} />
      </div>
    </BenchContext>
  );
};

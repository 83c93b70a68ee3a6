"use client";
/**
 * Parts of the workbench that are loaded when the page has come to rest, or when they are first asked for: the article and
 * its marks come before them. A network that drops meanwhile delays them and breaks nothing.
 */
import { lazy, Suspense, useEffect, useState, type ReactNode } from "react";

const AGAIN_MS = 2_000;
/** After the page is there. */
const REST_MS = 2_500;

/** Never fails: tried until it is there. */
const untilLoaded = async <T,>(load: () => Promise<T>): Promise<T> => {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((wake) => setTimeout(wake, AGAIN_MS));
    }
  }
};

const PARTS = {
  keysHelp: () => import("./KeysHelp"),
  palette: () => import("./palette/PaletteDialog"),
  filterPanel: () => import("./finding/FilterPanel"),
  filterDialog: () => import("./finding/FilterDialog"),
  findBar: () => import("./finding/FindBar"),
  heatStrip: () => import("./finding/HeatStrip"),
  reading: () => import("./reading/ReadingDialog"),
  thread: () => import("./Thread"),
  history: () => import("./History"),
  permalink: () => import("./Permalink"),
};

export const KeysHelp = lazy(() => untilLoaded(PARTS.keysHelp).then(({ KeysHelp: part }) => ({ default: part })));
export const PaletteDialog = lazy(() => untilLoaded(PARTS.palette).then(({ PaletteDialog: part }) => ({ default: part })));
export const FilterPanel = lazy(() => untilLoaded(PARTS.filterPanel).then(({ FilterPanel: part }) => ({ default: part })));
export const FilterDialog = lazy(() => untilLoaded(PARTS.filterDialog).then(({ FilterDialog: part }) => ({ default: part })));
export const FindBar = lazy(() => untilLoaded(PARTS.findBar).then(({ FindBar: part }) => ({ default: part })));
export const HeatStrip = lazy(() => untilLoaded(PARTS.heatStrip).then(({ HeatStrip: part }) => ({ default: part })));
export const ReadingDialog = lazy(() => untilLoaded(PARTS.reading).then(({ ReadingDialog: part }) => ({ default: part })));
export const Thread = lazy(() => untilLoaded(PARTS.thread).then(({ Thread: part }) => ({ default: part })));
export const History = lazy(() => untilLoaded(PARTS.history).then(({ History: part }) => ({ default: part })));
export const Permalink = lazy(() => untilLoaded(PARTS.permalink).then(({ Permalink: part }) => ({ default: part })));

/** Fetches them all once the page is at rest, so that none is missing when the network is. */
export const useRest = (): void => {
  useEffect(() => {
    const timer = setTimeout(() => Object.values(PARTS).forEach((load) => void untilLoaded<unknown>(load)), REST_MS);
    return () => clearTimeout(timer);
  }, []);
};

/** Drawn from the first time that it is wanted on; a dialog that closes stays, to give the focus back. */
export const Later = ({ when, children }: { readonly when: boolean; readonly children: ReactNode }) => {
  const [seen, setSeen] = useState(when);
  if (when && !seen) setSeen(true);
  return seen || when ? <Suspense>{children}</Suspense> : null;
};

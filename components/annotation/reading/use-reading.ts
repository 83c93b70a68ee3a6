"use client";
/** The store of the reader's own reading; asks how the units stand once that may be known, and again as marks change. */
import { useEffect, useState, useSyncExternalStore } from "react";
import type { OwnReading } from "@/lib/annotation/reading";
import { ReadingStore, type ReadingFacts, type ReadingState } from "./reading-store";

/** A class marks faster than figures need to follow. */
const FOLLOW_MS = 4_000;

/** `own`: what the page says. `moved`: changes with the marks. */
export const useReading = (facts: ReadingFacts, own: OwnReading, moved: unknown): ReadingStore => {
  const [store] = useState(() => new ReadingStore(facts, own));
  useEffect(() => store.take(own), [store, own]);
  const finished = own.mine !== null;
  useEffect(() => {
    if (finished) void store.refresh();
  }, [store, finished]);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (store.snapshot().mine) void store.refresh();
    }, FOLLOW_MS);
    return () => clearTimeout(timer);
  }, [store, moved]);
  return store;
};

export const useReadingState = (store: ReadingStore): ReadingState => useSyncExternalStore(store.subscribe, store.snapshot, store.snapshot);

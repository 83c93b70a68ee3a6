"use client";
/** Opens what the address names, once it is there: an annotation, or a passage as `?passage=120-180`, in code points. */
import { useEffect, useRef } from "react";
import { range, type Range } from "@/lib/text/units";
import type { WorkbenchState } from "./use-workbench";

interface Wanted {
  readonly annotation: string | null;
  readonly asked: string;
}

export const passageAsked = (asked: string): Range | null => {
  const [, start, end] = /^(\d{1,8})-(\d{1,8})$/u.exec(new URLSearchParams(asked).get("passage") ?? "") ?? [];
  return start !== undefined && Number(start) < Number(end) ? range(Number(start), Number(end)) : null;
};

export const useWanted = ({ bench, state, passages, surface }: Pick<WorkbenchState, "bench" | "state" | "passages" | "surface">, { annotation, asked }: Wanted): void => {
  const done = useRef(false);
  useEffect(() => {
    if (done.current || !state.loaded) return;
    done.current = true;
    const passage = passageAsked(asked);
    const there = annotation !== null && passages.holding(annotation) !== undefined;
    if (there) bench.actions.show(annotation, { here: [annotation] });
    if (there && new URLSearchParams(asked).get("talk") === "1") bench.actions.openThread(annotation);
    if (there) return;
    if (passage) surface.current?.select(passage);
  }, [bench, state.loaded, passages, annotation, asked, surface]);
};

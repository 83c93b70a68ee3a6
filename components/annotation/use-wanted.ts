"use client";
/** Opens the annotation that the address names, once it is there. */
import { useEffect, useRef } from "react";
import type { WorkbenchState } from "./use-workbench";

export const useWanted = ({ bench, state, passages }: Pick<WorkbenchState, "bench" | "state" | "passages">, wanted: string | null): void => {
  const done = useRef(wanted === null);
  useEffect(() => {
    if (done.current || !state.loaded || wanted === null) return;
    done.current = true;
    if (passages.holding(wanted)) bench.actions.show(wanted, { here: [wanted] });
  }, [bench, state.loaded, passages, wanted]);
};

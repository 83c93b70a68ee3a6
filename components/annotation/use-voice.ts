"use client";
/** The one polite voice of the workbench, for those who listen: the last sentence of 300 ms is spoken. */
import { useCallback, useEffect, useRef, useState } from "react";

const QUIET_MS = 300;

export interface Voice {
  /** What the live region holds; `at` changes with every sentence so that the same one twice is heard twice. */
  readonly sentence: string;
  readonly at: number;
  readonly say: (sentence: string) => void;
}

export const useVoice = (): Voice => {
  const [spoken, setSpoken] = useState({ sentence: "", at: 0 });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const say = useCallback((sentence: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setSpoken(({ at }) => ({ sentence, at: at + 1 })), QUIET_MS);
  }, []);
  return { ...spoken, say };
};

"use client";
/** One polite voice for what just happened: shown for a while at the foot of the screen, and spoken. */
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import styles from "./Status.module.css";

type Say = (sentence: string) => void;

const SayContext = createContext<Say>(() => undefined);

/** Says a sentence; the next one replaces it. */
export const useSay = (): Say => useContext(SayContext);

const LASTS_MS = 6_000;

export const StatusProvider = ({ children }: { readonly children: ReactNode }) => {
  const [said, setSaid] = useState<{ readonly sentence: string; readonly at: number } | null>(null);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(null), LASTS_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const say = useCallback((sentence: string) => setSaid((last) => ({ sentence, at: (last?.at ?? 0) + 1 })), []);
  const value = useMemo(() => say, [say]);
  return (
    <SayContext value={value}>
      {children}
      <div role="status" className={styles.region}>
        {said ? (
          <p key={said.at} className={styles.toast}>
            {said.sentence}
          </p>
        ) : null}
      </div>
    </SayContext>
  );
};

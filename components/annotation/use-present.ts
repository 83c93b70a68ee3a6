"use client";
/** Says that this page has the article open, while it is in sight, and hears who else has. Nobody for the blind: not asked. */
import { useEffect, useState } from "react";
import { send } from "@/components/request";
import type { PersonView } from "@/lib/annotation/record";

const EVERY_MS = 20_000;
const NOBODY: readonly PersonView[] = [];

interface Here {
  readonly documentId: string;
  readonly me: string;
  readonly asks: boolean;
}

export const usePresent = ({ documentId, me, asks }: Here): readonly PersonView[] => {
  const [people, setPeople] = useState(NOBODY);
  useEffect(() => {
    if (!asks) return undefined;
    let gone = false;
    const say = async (): Promise<void> => {
      if (document.hidden) return;
      const answer = await send<{ readonly items: readonly PersonView[] }>({ method: "PUT", path: `/documents/${documentId}/presence`, as: me });
      if (!gone && answer.kind === "done") setPeople((before) => (before.map(({ id }) => id).join() === answer.data.items.map(({ id }) => id).join() ? before : answer.data.items));
    };
    const now = (): void => void say();
    const timer = setInterval(now, EVERY_MS);
    document.addEventListener("visibilitychange", now);
    now();
    return () => {
      gone = true;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", now);
    };
  }, [documentId, me, asks]);
  return people;
};

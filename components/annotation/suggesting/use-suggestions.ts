"use client";
/** The suggestions of an article that this reader has not answered yet. They come after everything else, and count nowhere. */
import { useCallback, useEffect, useMemo, useState } from "react";
import { send } from "@/components/request";
import { quietSuggestions, type QuietSuggestion, type SuggestionView } from "@/lib/annotation/quiet-suggestion";
import type { Range } from "@/lib/text/units";
import { usePreference } from "../use-preference";

export interface Suggestions {
  /** In text order; the same list while it does not change. */
  readonly open: readonly QuietSuggestion[];
  /** Where the text is underlined. */
  readonly places: readonly Range[];
  /** Accepted or rejected: this browser does not show it again. */
  readonly answered: (id: string) => void;
}

interface Asked {
  readonly documentId: string;
  readonly version: number;
  readonly sentences: readonly Range[];
  /** Whoever may not annotate has no use for them; nor before the annotations are there. */
  readonly wanted: boolean;
}

const NONE: readonly SuggestionView[] = [];

const useGiven = ({ documentId, wanted }: Asked): readonly SuggestionView[] => {
  const [given, setGiven] = useState(NONE);
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    void send<{ items: SuggestionView[] }>({ method: "GET", path: `/documents/${documentId}/suggestions` }).then((answer) => {
      if (!gone && answer.kind === "done") setGiven(answer.data.items);
    });
    return () => {
      gone = true;
    };
  }, [documentId, wanted]);
  return given;
};

const read = (kept: string): string[] => {
  try {
    const ids: unknown = JSON.parse(kept);
    return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === "string") : [];
  } catch {
    return [];
  }
};

export const useSuggestions = (asked: Asked): Suggestions => {
  const given = useGiven(asked);
  const [kept, keep] = usePreference(`suggestions:${asked.documentId}:${asked.version}`, "[]");
  const all = useMemo(() => quietSuggestions(given, asked.sentences), [given, asked.sentences]);
  const open = useMemo(() => {
    const gone = new Set(read(kept));
    return all.filter(({ id }) => !gone.has(id));
  }, [all, kept]);
  const answered = useCallback((id: string) => keep(JSON.stringify([...new Set([...read(kept), id])])), [kept, keep]);
  return useMemo(() => ({ open, answered, places: open.map(({ place }) => place) }), [open, answered]);
};

"use client";
/** Sends a person's word on all parts of an article, says what came of it, and shows the page anew. */
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { send, type Answer } from "@/components/request";
import { useSay } from "@/components/ui/Status";

export interface PartWord {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly origin?: string | null;
  readonly status: "proposed" | "confirmed" | "rejected";
}

const put = (document: string, parts: readonly PartWord[]): Promise<Answer<unknown>> => {
  const regions = parts.map(({ start, end, kind, origin, status }) => ({ start, end, kind, status, ...(origin ? { origin } : {}) }));
  return send({ method: "PUT", path: `/documents/${document}/regions`, body: { regions } });
};

export const useDecideParts = (document: string) => {
  const t = useTranslations("provenance");
  const say = useSay();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  /** `word`: from the parts as they are at this moment, so that two decisions in a row are both kept. */
  const decide = async (word: (now: readonly PartWord[]) => readonly PartWord[], done: string): Promise<void> => {
    setBusy(true);
    const now = await send<{ regions: PartWord[] }>({ method: "GET", path: `/documents/${document}/provenance` });
    const answer = now.kind === "done" ? await put(document, word(now.data.regions)) : now;
    setBusy(false);
    say(answer.kind === "done" ? done : answer.kind === "refused" ? answer.title : t("later"));
    if (answer.kind === "done") router.refresh();
  };
  return { busy, decide };
};

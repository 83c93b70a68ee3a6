/**
 * The summary of a state, wherever its rows come from: a live project and `recompute` of its bundle both come through
 * here, so that they give the same bytes.
 */
import { canonicalRows } from "@/lib/report/canonical-rows";
import type { Corpus } from "@/lib/report/corpus";
import { corpusOrigins } from "@/lib/report/corpus-origins";
import { settingsOf } from "@/lib/report/settings";
import { outletSummary, quickSummary } from "@/lib/report/summary";
import type { OutletSummary } from "@/lib/report/summary-schema";
import type { NewHasher } from "./digest";

/** Media of one owner are several origins here: who owns what is seldom known of all of them. */
export const ORIGIN_COUNT = "loose";

/** `data` of a summary: the digest of the rows that its figures are made of (method §7). */
export const dataDigest = (corpus: Corpus, newHasher: NewHasher): string => {
  const hasher = newHasher();
  for (const line of canonicalRows(corpus)) hasher.update(`${line}\n`);
  return `sha256:${hasher.hex()}`;
};

/** `settings` as a project or `project.json` keeps them. */
export const summaryOfCorpus = (corpus: Corpus, settings: Readonly<Record<string, unknown>>, newHasher: NewHasher): OutletSummary =>
  outletSummary({ corpus, settings: settingsOf(settings), originKeys: corpusOrigins(corpus, ORIGIN_COUNT), data: dataDigest(corpus, newHasher) });

/** The same without what takes long. */
export const quickSummaryOfCorpus = (corpus: Corpus, settings: Readonly<Record<string, unknown>>): OutletSummary =>
  quickSummary({ corpus, settings: settingsOf(settings), originKeys: corpusOrigins(corpus, ORIGIN_COUNT) });

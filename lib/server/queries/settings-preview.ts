/** What other settings would make of the outlets page, before anybody saves them. */
import type { Actor } from "@/lib/access/actor";
import { quickSummaryOfCorpus } from "@/lib/exchange/corpus-summary";
import { findingOf, type Finding } from "@/lib/report/finding";
import { settingsOf } from "@/lib/report/settings";
import type { OutletSummary } from "@/lib/report/summary-schema";
import type { ProjectAccess } from "../access/scope";
import { projectSight } from "../visibility-sql";
import { isKept, keptSummaryUnder } from "./kept-summary";
import { readCorpus } from "./read-corpus";

export interface SettingsPreview {
  /** Named outlets by what may be said of the measure that the page opens with. */
  readonly now: Finding["counts"];
  /** The same under the settings proposed; null where that would mean counting a large project anew. */
  readonly then: Finding["counts"] | null;
}

const countsOf = ({ outlets, settings }: OutletSummary): Finding["counts"] => findingOf(outlets, "claims/sourced", settings.thresholds).counts;

/** `proposed` as a project keeps it: what it does not name is the method's own. Throws `unavailable` while kept figures are first made. */
export const previewSettings = async (actor: Actor, access: ProjectAccess, proposed: Readonly<Record<string, unknown>>): Promise<SettingsPreview> => {
  const then: ProjectAccess = { ...access, settings: proposed };
  if (await isKept(access.projectId)) {
    const sight = await projectSight(actor, access.projectId, access.role);
    const isShareKept = settingsOf(proposed).share === settingsOf(access.settings).share;
    return { now: countsOf(await keptSummaryUnder(access, sight)), then: isShareKept ? countsOf(await keptSummaryUnder(then, sight)) : null };
  }
  const corpus = await readCorpus(actor, access);
  return { now: countsOf(quickSummaryOfCorpus(corpus, access.settings)), then: countsOf(quickSummaryOfCorpus(corpus, proposed)) };
};

/** Which frames outlets use, within one topic or story where there are any: only like is compared with like (method §5). */
import type { Corpus, DocumentRow } from "./corpus";
import type { FactContext } from "./document-facts";
import { leaveOneOut, outletsOf, sumOf } from "./outlets";
import { proportions } from "./proportions";
import { indexCorpus } from "./readings";
import type { Settings } from "./settings";
import type { Proportion } from "./summary-schema";
import type { Voice } from "./voices";

export interface FramingRow {
  readonly outlet: { readonly name: string | null; readonly domain: string | null };
  readonly frames: Readonly<Record<string, { readonly documents: Proportion; readonly textShare: number | null }>>;
}
export interface FramingTable {
  /** The topic or story; null for documents that name none, and where all are compared. */
  readonly group: string | null;
  readonly rows: readonly FramingRow[];
}

const OWN = JSON.stringify({ row: "own" } satisfies Voice);

const tableOf = (corpus: Corpus, settings: Settings, group: string | null): FramingTable => {
  const variables = corpus.codebook.frames.map(({ key, since }) => ({ key, since, layer: "frames" as const }));
  const context: FactContext = { corpus, index: indexCorpus(corpus), variables, share: settings.share, originKeys: { ofLink: () => [], ofDocument: () => [] } };
  const outlets = outletsOf(context, { leaveOneOut: true });
  const columns = variables.map(({ key }) => {
    const query = { voice: OWN, figure: `frames/${key}` };
    return proportions(outlets.map(({ tally }) => ({ sum: sumOf(tally, query), leaveOneOut: leaveOneOut(tally, query) })), { level: settings.level, missing: "no-data", pooled: true });
  });
  const rows = outlets.map(({ outlet, tally }, at): FramingRow => {
    const own = tally.voices[OWN];
    const length = own?.scoredLength ?? 0;
    const lengthOf = (key: string): number => own?.units[`frames/${key}`]?.[1] ?? 0;
    const frames = variables.map(({ key }, column) => [key, { documents: columns[column]![at]!, textShare: length > 0 ? lengthOf(key) / length : null }] as const);
    return { outlet: { name: outlet.name, domain: outlet.domain ?? null }, frames: Object.fromEntries(frames) };
  });
  return { group, rows };
};

/** One table per topic or story, in the order of their names; one of everything without `by`. */
export const framingTables = (corpus: Corpus, settings: Settings, by?: "topic" | "story"): FramingTable[] => {
  if (!by) return [tableOf(corpus, settings, null)];
  const groupOf = (document: DocumentRow): string | null => document[by] ?? null;
  const groups = [...new Set(corpus.documents.map(groupOf))].sort((a, b) => ((a ?? "\uffff") < (b ?? "\uffff") ? -1 : 1));
  return groups.map((group) => tableOf({ ...corpus, documents: corpus.documents.filter((document) => groupOf(document) === group) }, settings, group));
};

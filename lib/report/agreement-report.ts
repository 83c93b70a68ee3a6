/** How far readers agree (method §6): percent, prevalence and AC1 always beside α, because a label nearly all agree on can have a low α. */
import { gwetAC1, krippendorffAlpha, percentAgreement, prevalence } from "@/lib/statistics/agreement";
import type { Measured, NotComputable } from "@/lib/statistics/measured";
import { marginals, type RatingCounts } from "@/lib/statistics/ratings";
import type { Corpus } from "./corpus";
import { indexCorpus, readingsOf, type DocumentRows, type Readings, type Variable, type WhichReadings } from "./readings";
import type { Agreement, Figure } from "./summary-schema";
import { joinCounts, nominalVotes, votes, type AgreementUnit } from "./votes";

export interface AgreementQuery {
  readonly unit: AgreementUnit;
  readonly readings: WhichReadings;
  /** Only this label; all where absent. */
  readonly label?: string;
}

export interface AgreementReport {
  readonly unit: AgreementUnit;
  readonly readings: WhichReadings;
  readonly labels: Readonly<Record<string, Agreement>>;
  readonly groups?: Readonly<Record<string, Agreement>>;
}

const figure = (result: Measured): Figure => result.value ?? (result as NotComputable);

/** `prevalence`: yes votes ÷ votes; `coders`: distinct completers; `units`: those with two votes or more. */
const summarise = (counts: RatingCounts, coders: number, yes: Measured): Agreement => ({
  alpha: figure(krippendorffAlpha(counts)),
  ac1: figure(gwetAC1(counts)),
  percent: figure(percentAgreement(counts)),
  prevalence: figure(yes),
  coders,
  units: marginals(counts, 2).units,
});

/** Agreement on one variable over documents with two completers or more. */
export const agreementOn = (documents: readonly DocumentRows[], variable: Variable, { unit, readings }: Pick<AgreementQuery, "unit" | "readings">): Agreement => {
  const coders = new Set<string>();
  const tables = documents.flatMap((rows) => {
    const found = readingsOf(rows, variable, { which: readings });
    if (found.readers.length < 2) return [];
    found.readers.forEach((reader) => coders.add(reader));
    return [votes(rows.document, found, unit)];
  });
  const counts = joinCounts(tables, 2);
  return summarise(counts, coders.size, prevalence(counts, 1));
};

/** The same from what was counted before: [no, yes] per unit, and how many people said it. */
export const agreementOfVotes = (counts: RatingCounts, coders: number): Agreement => summarise(counts, coders, prevalence(counts, 1));

const groupAgreement = (documents: readonly DocumentRows[], variables: readonly Variable[], { unit, readings }: AgreementQuery): Agreement => {
  const coders = new Set<string>();
  const tables = documents.flatMap((rows) => {
    const found = variables.map((variable): Readings => readingsOf(rows, variable, { which: readings }));
    // Only who was asked about every label of the group chose among them.
    const readers = (found[0]?.readers ?? []).filter((reader) => found.every((each) => each.readers.includes(reader)));
    if (readers.length < 2) return [];
    readers.forEach((reader) => coders.add(reader));
    return [nominalVotes(rows.document, { readers, perCategory: found.map(({ annotations }) => annotations) }, unit)];
  });
  const counts = joinCounts(tables, variables.length + 1);
  const none = prevalence(counts, 0);
  return summarise(counts, coders.size, none.value === null ? none : { value: 1 - none.value });
};

/** The answer of `GET /projects/{p}/agreement`, unrounded. */
export const agreementReport = (corpus: Corpus, query: AgreementQuery): AgreementReport => {
  const { documents } = indexCorpus(corpus);
  const { labels, groups } = corpus.codebook;
  const variables = labels.map(({ key, since }): Variable => ({ key, layer: "labels", since }));
  const wanted = variables.filter(({ key }) => query.label === undefined || key === query.label);
  const perLabel = Object.fromEntries(wanted.map((variable) => [variable.key, agreementOn(documents, variable, query)]));
  if (!groups || groups.length === 0) return { unit: query.unit, readings: query.readings, labels: perLabel };
  const members = (keys: readonly string[]): Variable[] => variables.filter(({ key }) => keys.includes(key));
  const perGroup = Object.fromEntries(groups.map((group) => [group.key, groupAgreement(documents, members(group.labels), query)]));
  return { unit: query.unit, readings: query.readings, labels: perLabel, groups: perGroup };
};

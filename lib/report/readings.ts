/**
 * Who counts (method §1, "Completion", "Independent readings"): those who finished the document, for the labels they were
 * asked about, under the definition that holds now. Silence of the others says nothing.
 */
import { foldName } from "./sources";
import type { AnnotationRow, CompletionRow, Corpus, DisputeRow, DocumentRow, LinkRow, SearchRow, UnitRow } from "./corpus";

export interface DocumentRows {
  readonly document: DocumentRow;
  /** Active, of the document's version. */
  readonly annotations: readonly AnnotationRow[];
  readonly completions: readonly CompletionRow[];
  readonly units: readonly UnitRow[];
  /** Sentences of it that an accepted contradiction contests. */
  readonly disputes: readonly DisputeRow[];
}

/** The rows of a corpus by what they belong to. */
export interface CorpusIndex {
  readonly documents: readonly DocumentRows[];
  readonly links: ReadonlyMap<string, readonly LinkRow[]>;
  readonly searches: ReadonlyMap<string, readonly SearchRow[]>;
  /** The folded name of a speaker, by each folded name that a person made one with it. */
  readonly speakers: ReadonlyMap<string, string>;
}

const grouped = <T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
};

export const indexCorpus = (corpus: Corpus): CorpusIndex => {
  const annotations = grouped(corpus.annotations.filter(({ status }) => status === "active"), ({ document }) => document);
  const completions = grouped(corpus.completions, ({ document }) => document);
  const units = grouped(corpus.units, ({ document }) => document);
  const disputes = grouped(corpus.disputes ?? [], ({ document }) => document);
  const current = <T extends { version: number | null }>(rows: readonly T[] | undefined, version: number): T[] =>
    (rows ?? []).filter((row) => (row.version ?? version) === version);
  return {
    documents: corpus.documents.map((document) => ({
      document,
      annotations: current(annotations.get(document.id), document.version),
      completions: current(completions.get(document.id), document.version),
      units: current(units.get(document.id), document.version),
      disputes: disputes.get(document.id) ?? [],
    })),
    links: grouped(corpus.links, ({ annotation }) => annotation),
    searches: grouped(corpus.searches, ({ annotation }) => annotation),
    speakers: new Map((corpus.speakers ?? []).flatMap(({ name, aliases }) => aliases.map((alias) => [foldName(alias), foldName(name)] as const))),
  };
};

/** `preferred`: the independent ones where there are two, otherwise all. */
export type WhichReadings = "preferred" | "independent" | "all";

/** Something readers may have given a passage: a label, or a frame of the second layer. */
export interface Variable {
  readonly key: string;
  readonly layer: "labels" | "frames";
  /** First codebook with its present definition. */
  readonly since?: number;
}

export interface Readings {
  /** Completers, in the order of their names. */
  readonly readers: readonly string[];
  /** Their annotations that carry the variable. */
  readonly annotations: readonly AnnotationRow[];
  /** None of them had seen another's work. */
  readonly independent: boolean;
}

export interface ReadingOptions {
  readonly which: WhichReadings;
  readonly without?: ReadonlySet<string>;
}

const isDefined = ({ codebook }: { codebook: number | null }, { since }: Variable): boolean => codebook === null || since === undefined || codebook >= since;

/** The completers of one document for one variable, and what they marked. */
export const readingsOf = (rows: DocumentRows, variable: Variable, { which, without }: ReadingOptions): Readings => {
  const inScope = rows.completions.filter(
    (completion) =>
      !without?.has(completion.annotator) &&
      isDefined(completion, variable) &&
      (variable.layer === "frames" || completion.labels === null || completion.labels.includes(variable.key)),
  );
  const alone = new Set(inScope.filter(({ seen }) => seen === "none").map(({ annotator }) => annotator));
  const independent = which === "independent" || (which === "preferred" && alone.size >= 2);
  const readers = independent ? alone : new Set(inScope.map(({ annotator }) => annotator));
  const annotations = rows.annotations.filter(
    (row) => readers.has(row.annotator) && row[variable.layer].includes(variable.key) && isDefined(row, variable) && (!independent || row.seen === "none"),
  );
  return { readers: [...readers].sort(), annotations, independent: independent || inScope.every(({ seen }) => seen === "none") };
};

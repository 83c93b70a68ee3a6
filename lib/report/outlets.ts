/** The documents of one outlet, with what each contributes and how that changes when a reader or a class is left out. */
import type { Corpus, OutletName } from "./corpus";
import { documentFacts, type DocumentFacts, type FactContext } from "./document-facts";
import { valueOf, type Count, type Figure, type LeaveOneOut } from "./proportions";
import type { DocumentRows } from "./readings";

export interface OutletFacts {
  readonly outlet: OutletName;
  readonly rows: readonly DocumentRows[];
  readonly facts: readonly DocumentFacts[];
  /** The same documents once per reader, and once per class, without them. */
  readonly withoutReader: readonly (readonly DocumentFacts[])[];
  readonly withoutClass: readonly (readonly DocumentFacts[])[];
}

const identity = ({ outlet, id }: { outlet: OutletName | null; id: string }): string =>
  outlet?.name ? `named/${outlet.id ?? `${outlet.name}/${outlet.domain ?? ""}`}` : `document/${outlet?.id ?? id}`;

/** By name, then domain; documents without an outlet come last, in the order of their texts. */
const compareOutlets = (a: DocumentRows, b: DocumentRows): number => {
  const keyOf = ({ document: { outlet, textSha256, codePoints } }: DocumentRows): string[] => [
    outlet?.name ? "0" : "1", outlet?.name ?? "", outlet?.domain ?? "", outlet?.name ? "" : textSha256 ?? String(codePoints),
  ];
  const [left, right] = [keyOf(a), keyOf(b)];
  const at = left.findIndex((part, place) => part !== right[place]);
  return at < 0 ? 0 : left[at]! < right[at]! ? -1 : 1;
};

const groupDocuments = (documents: readonly DocumentRows[]): DocumentRows[][] => {
  const groups = new Map<string, DocumentRows[]>();
  for (const rows of documents.toSorted(compareOutlets)) {
    const key = identity(rows.document);
    groups.set(key, [...(groups.get(key) ?? []), rows]);
  }
  return [...groups.values()];
};

/** Who belongs to each class, classes in the order of their names. */
const classesOf = ({ annotators }: Corpus): ReadonlySet<string>[] => {
  const names = [...new Set(annotators.flatMap(({ classes }) => classes))].sort();
  return names.map((name) => new Set(annotators.filter(({ classes }) => classes.includes(name)).map(({ id }) => id)));
};

const PREFERRED = { which: "preferred" } as const;

const outletFacts = (rows: readonly DocumentRows[], context: FactContext): OutletFacts => {
  const facts = rows.map((each) => documentFacts(each, context, PREFERRED));
  const without = (readers: ReadonlySet<string>): DocumentFacts[] =>
    rows.map((each, at) => (each.completions.some(({ annotator }) => readers.has(annotator)) ? documentFacts(each, context, { ...PREFERRED, without: readers }) : facts[at]!));
  const readers = [...new Set(facts.filter(({ scored }) => scored).flatMap((each) => each.readers))].sort();
  const classes = classesOf(context.corpus).filter((members) => readers.some((reader) => members.has(reader)));
  const first = rows[0]!.document;
  return {
    outlet: first.outlet?.name ? first.outlet : { id: first.outlet?.id ?? first.id, name: null, domain: null },
    rows,
    facts,
    withoutReader: readers.map((reader) => without(new Set([reader]))),
    withoutClass: classes.map(without),
  };
};

export const outletsOf = (context: FactContext): OutletFacts[] => groupDocuments(context.index.documents).map((rows) => outletFacts(rows, context));

/** One figure's counts in one voice, over scored documents where that voice speaks. */
export const countsIn = (facts: readonly DocumentFacts[], { voice, figure }: { voice: string; figure: Figure }): Count[] =>
  facts.flatMap(({ scored, voices }) => {
    const here = voices.get(voice);
    return scored && here && here.length > 0 ? [figure(here)] : [];
  });

const rangeOf = (alternatives: readonly (readonly DocumentFacts[])[], query: { voice: string; figure: Figure }): readonly [number, number] | null => {
  const values = alternatives.map((facts) => valueOf(countsIn(facts, query))).filter((value) => value !== null);
  return values.length > 0 ? [Math.min(...values), Math.max(...values)] : null;
};

/** Lowest and highest value over the leave-outs; null where none leaves anything to compute. */
export const leaveOneOut = ({ withoutReader, withoutClass }: OutletFacts, query: { voice: string; figure: Figure }): LeaveOneOut => ({
  reader: rangeOf(withoutReader, query),
  class: rangeOf(withoutClass, query),
});

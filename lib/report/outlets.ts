/** The outlets of a corpus, each with the sum of its documents. */
import { classesOf, contributionOf, type DocumentContribution } from "./contribution";
import type { DocumentRow, OutletName } from "./corpus";
import type { FactContext } from "./document-facts";
import { addTo, emptyTally, type FigureSum, type OutletTally } from "./tally";
import type { LeaveOneOut } from "./proportions";

export interface TalliedOutlet {
  readonly outlet: OutletName;
  readonly tally: OutletTally;
}

const identity = ({ outlet, id }: DocumentRow): string =>
  outlet?.name ? `named/${outlet.id ?? `${outlet.name}/${outlet.domain ?? ""}`}` : `document/${outlet?.id ?? id}`;

type Placed = Pick<DocumentRow, "outlet" | "textSha256" | "codePoints">;

/** By name, then domain; documents without an outlet come last, in the order of their texts. */
export const compareOutlets = (a: Placed, b: Placed): number => {
  const keyOf = ({ outlet, textSha256, codePoints }: Placed): string[] => [
    outlet?.name ? "0" : "1", outlet?.name ?? "", outlet?.domain ?? "", outlet?.name ? "" : textSha256 ?? String(codePoints),
  ];
  const [left, right] = [keyOf(a), keyOf(b)];
  const at = left.findIndex((part, place) => part !== right[place]);
  return at < 0 ? 0 : left[at]! < right[at]! ? -1 : 1;
};

/** How a summary names the outlet of a document: an unknown one by the document. */
export const outletOf = ({ outlet, id }: DocumentRow): OutletName => (outlet?.name ? outlet : { id: outlet?.id ?? id, name: null, domain: null });

/** Sums contributions by outlet, in the order of a summary. */
export const talliesOf = (documents: Iterable<{ readonly document: DocumentRow; readonly contribution: DocumentContribution }>): TalliedOutlet[] => {
  const found = new Map<string, TalliedOutlet>();
  for (const { document, contribution } of [...documents].sort((a, b) => compareOutlets(a.document, b.document))) {
    const key = identity(document);
    const here = found.get(key) ?? { outlet: outletOf(document), tally: emptyTally() };
    found.set(key, here);
    addTo(here.tally, contribution);
  }
  return [...found.values()];
};

/** Without `leaveOneOut` the sums lack what changes when a reader or class is left out. */
export const outletsOf = (context: FactContext, { leaveOneOut: whole }: { readonly leaveOneOut: boolean }): TalliedOutlet[] => {
  const classes = whole ? classesOf(context.corpus) : null;
  return talliesOf(context.index.documents.map((rows) => ({ document: rows.document, contribution: contributionOf(rows, context, classes) })));
};

/** One figure in one voice. */
export interface FigureQuery {
  /** `JSON.stringify` of the voice. */
  readonly voice: string;
  readonly figure: string;
}

const NOTHING: FigureSum = [0, 0, 0, 0, 0, 0, 0];

export const sumOf = (tally: OutletTally, { voice, figure }: FigureQuery): FigureSum => tally.voices[voice]?.figures[figure] ?? NOTHING;

const rangeOf = (tally: OutletTally, of: "reader" | "class", query: FigureQuery): readonly [number, number] | null => {
  const [k, n] = sumOf(tally, query);
  const values = Object.keys(of === "reader" ? tally.readers : tally.classes).flatMap((left) => {
    const [dk, dn] = tally.without[of][left]?.[query.voice]?.[query.figure] ?? [0, 0];
    return n + dn > 0 ? [(k + dk) / (n + dn)] : [];
  });
  return values.length > 0 ? [Math.min(...values), Math.max(...values)] : null;
};

/** Lowest and highest value over the leave-outs; null where none leaves anything to compute. */
export const leaveOneOut = (tally: OutletTally, query: FigureQuery): LeaveOneOut => ({ reader: rangeOf(tally, "reader", query), class: rangeOf(tally, "class", query) });

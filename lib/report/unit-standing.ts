/** How the units of one document stand, for those who have finished it: what figures count, and the votes beside it. */
import { ALIKE } from "./claim-units";
import { judgedUnits } from "./consensus";
import type { Extent } from "./corpus";
import { compareExtents, similarity } from "./extents";
import type { DocumentRows, Variable } from "./readings";

export interface UnitStanding extends Extent {
  readonly label: string;
  /** What a vote on it names: the range that most readers agree on. */
  readonly core: Extent;
  /** Readers who marked it, or confirmed it where they had marked nothing. */
  readonly support: number;
  readonly readers: number;
  readonly consensus: boolean;
  readonly adjudicated: boolean;
  readonly confirmed: number;
  readonly rejected: number;
  /** The one who asks marked it themselves. */
  readonly marked: boolean;
  /** Their vote and the exact range they gave it on. */
  readonly mine: { readonly vote: "confirm" | "reject"; readonly start: number; readonly end: number } | null;
  /** Their word counts here: they are among the readers. */
  readonly counts: boolean;
}

/** Units of every label in text order; none where fewer than two have finished. */
export const unitStandings = (
  rows: DocumentRows,
  variables: readonly Variable[],
  { share, reader }: { readonly share: number; readonly reader: string },
): UnitStanding[] =>
  variables
    .filter(({ layer }) => layer === "labels")
    .flatMap((variable) => {
      const { readers, units } = judgedUnits(rows, variable, { which: "preferred", share });
      return units.map(({ start, end, core, marks, support, readers: among, consensus, adjudicated }): UnitStanding => {
        const said = rows.units.filter((row) => row.label === variable.key && similarity(row, core) >= ALIKE);
        const votes = new Map(said.flatMap((row) => row.votes.map(({ annotator, vote }) => [annotator, { vote, start: row.start, end: row.end }] as const)));
        const given = (wanted: "confirm" | "reject"): number => [...votes.values()].filter(({ vote }) => vote === wanted).length;
        return {
          label: variable.key, start, end, core, support, readers: among, consensus, adjudicated,
          confirmed: given("confirm"), rejected: given("reject"), mine: votes.get(reader) ?? null,
          marked: marks.some((mark) => mark.reader === reader), counts: readers.includes(reader),
        };
      });
    })
    .toSorted((a, b) => compareExtents(a, b) || (a.label < b.label ? -1 : 1));

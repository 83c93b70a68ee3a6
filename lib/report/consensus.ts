/** Which units readers agree on (method §1, "Consensus"): more than a share of them, a vote for silence, a moderator before all. */
import { ALIKE, claimUnits, type ClaimUnit } from "./claim-units";
import type { Extent } from "./corpus";
import { compareExtents, similarity } from "./extents";
import { readingsOf, type DocumentRows, type ReadingOptions, type Readings, type Variable } from "./readings";
import { passes } from "./settings";

export interface JudgedUnit extends ClaimUnit {
  readonly support: number;
  readonly readers: number;
  readonly consensus: boolean;
  readonly adjudicated: boolean;
}

export interface JudgedReadings extends Readings {
  /** Empty where fewer than two have finished: nobody alone decides. */
  readonly units: readonly JudgedUnit[];
}

interface Bench {
  readonly label: string;
  readonly readers: readonly string[];
  readonly share: number;
  readonly decided?: ((core: Extent) => boolean | undefined) | undefined;
}

const judge = (unit: ClaimUnit, rows: DocumentRows, { label, readers, share, decided }: Bench): JudgedUnit => {
  const said = rows.units.filter((row) => row.label === label && similarity(row, unit.core) >= ALIKE);
  const silent = new Set(readers.filter((reader) => !unit.supporters.includes(reader)));
  const confirmed = new Set(said.flatMap(({ votes }) => votes.filter(({ annotator, vote }) => vote === "confirm" && silent.has(annotator)).map(({ annotator }) => annotator)));
  const supporters = [...unit.supporters, ...confirmed].sort();
  const decision = said.find((row) => row.decision !== null)?.decision ?? null;
  const consensus = decision === null ? (decided?.(unit.core) ?? passes(supporters.length, readers.length, share)) : decision === "confirmed";
  return { ...unit, supporters, support: supporters.length, readers: readers.length, consensus, adjudicated: decision !== null };
};

export interface JudgingOptions extends ReadingOptions {
  readonly share: number;
  /** What another rule than counting says of a unit; a moderator stands before it. */
  readonly decided?: Bench["decided"];
}

/** The units of one variable in one document, judged; and who read it. */
export const judgedUnits = (rows: DocumentRows, variable: Variable, options: JudgingOptions): JudgedReadings => {
  const readings = readingsOf(rows, variable, options);
  if (readings.readers.length < 2) return { ...readings, units: [] };
  const marks = readings.annotations.map(({ id, annotator, start, end }) => ({ annotation: id, reader: annotator, start, end }));
  const found = claimUnits(marks);
  // A moderator may have confirmed what no reader of these marked.
  const added = rows.units
    .filter((row) => row.label === variable.key && row.decision === "confirmed" && !found.some(({ core }) => similarity(row, core) >= ALIKE))
    .map(({ start, end }): ClaimUnit => ({ start, end, core: { start, end }, supporters: [], marks: [] }));
  const context = { label: variable.key, readers: readings.readers, share: options.share, decided: options.decided };
  return { ...readings, units: [...found, ...added].toSorted(compareExtents).map((unit) => judge(unit, rows, context)) };
};

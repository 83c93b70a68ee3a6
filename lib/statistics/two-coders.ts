/** Agreement of two coders, from the table of what one said (rows) against what the other said (columns). */
import { chanceCorrected, notComputable, ratio, type Measured } from "./measured";

export type ConfusionTable = readonly (readonly number[])[];

interface Shares {
  readonly n: number;
  /** Share of units on the diagonal. */
  readonly observed: number;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Fewer than two categories were used. */
  readonly constant: boolean;
}

const sharesOf = (table: ConfusionTable): Shares => {
  const n = table.flat().reduce((sum, count) => sum + count, 0);
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0) / n);
  const columns = table.map((_, column) => table.reduce((sum, row) => sum + row[column]!, 0) / n);
  const observed = table.reduce((sum, row, category) => sum + row[category]!, 0) / n;
  return { n, observed, rows, columns, constant: rows.filter((share, category) => share + columns[category]! > 0).length < 2 };
};

/** A chance-corrected coefficient whose chance agreement is `chance` of the marginal shares. */
const corrected = (table: ConfusionTable, chance: (shares: Shares) => number): Measured => {
  const shares = sharesOf(table);
  if (shares.n === 0) return notComputable("no-data");
  if (shares.constant) return notComputable("no-variance");
  return chanceCorrected(1 - shares.observed, 1 - chance(shares));
};

const means = ({ rows, columns }: Shares): number[] => rows.map((share, category) => (share + columns[category]!) / 2);

/** The share of units on which both said the same. */
export const observedAgreement = (table: ConfusionTable): Measured => {
  const { n, observed } = sharesOf(table);
  return n === 0 ? notComputable("no-data") : ratio(observed, 1);
};

/** Cohen's κ (Cohen 1960): chance from each coder's own marginals. */
export const cohenKappa = (table: ConfusionTable): Measured =>
  corrected(table, ({ rows, columns }) => rows.reduce((sum, share, category) => sum + share * columns[category]!, 0));

/** Scott's π (Scott 1955): chance from the mean marginals. */
export const scottPi = (table: ConfusionTable): Measured => corrected(table, (shares) => means(shares).reduce((sum, share) => sum + share * share, 0));

/** Gwet's AC1 (Gwet 2008) of two coders. */
export const gwetAC1OfTwo = (table: ConfusionTable): Measured =>
  corrected(table, (shares) => means(shares).reduce((sum, share) => sum + share * (1 - share), 0) / (table.length - 1));

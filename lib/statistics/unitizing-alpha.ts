/**
 * How far coders agree on where things begin and end and on what they are: the ᵤα family of Krippendorff, Mathet,
 * Bouvry and Widlöcher (2016, Quality & Quantity 50:2347). Spans are half-open; one coder's spans do not overlap.
 */
import { notComputable, ratio, type Measured } from "./measured";

export interface Segment {
  readonly start: number;
  readonly end: number;
  /** 0…categories−1. */
  readonly category: number;
}

/** What a whole continuum is cut into by one coder: the last category is the blank between segments. */
const tile = (segments: readonly Segment[], [from, to]: readonly [number, number], blank: number): Segment[] => {
  const tiles: Segment[] = [];
  let at = from;
  for (const segment of segments.toSorted((a, b) => a.start - b.start)) {
    if (segment.start > at) tiles.push({ start: at, end: segment.start, category: blank });
    tiles.push(segment);
    at = segment.end;
  }
  if (at < to) tiles.push({ start: at, end: to, category: blank });
  return tiles;
};

/** Lengths of all intersections between two coders' tiles, by the categories that meet. */
const meet = (first: readonly Segment[], second: readonly Segment[], add: (a: number, b: number, length: number) => void): void => {
  for (let i = 0, j = 0; i < first.length && j < second.length; ) {
    const [a, b] = [first[i]!, second[j]!];
    const length = Math.min(a.end, b.end) - Math.max(a.start, b.start);
    if (length > 0) add(a.category, b.category, length);
    if (a.end <= b.end) i += 1;
    if (b.end <= a.end) j += 1;
  }
};

export interface Unitizing {
  readonly continuum: readonly [number, number];
  readonly categories: number;
  readonly coders: readonly (readonly Segment[])[];
}

interface Coincidences {
  readonly lengths: readonly Float64Array[];
  readonly width: number;
  /** What a chance meeting of a tile with itself takes away, by category: squared lengths; for the blank plain lengths. */
  readonly own: Float64Array;
}

const coincidencesOf = ({ continuum, categories, coders }: Unitizing): Coincidences => {
  const width = categories + 1;
  const lengths = Array.from({ length: width }, () => new Float64Array(width));
  const own = new Float64Array(width);
  const tiles = coders.map((segments) => tile(segments, continuum, categories));
  for (const { start, end, category } of tiles.flat()) own[category]! += category === categories ? end - start : (end - start) ** 2;
  for (const [i, first] of tiles.entries()) {
    for (const [j, second] of tiles.entries()) {
      if (i !== j) meet(first, second, (a, b, length) => (lengths[a]![b]! += length / (coders.length - 1)));
    }
  }
  return { lengths, width, own };
};

/** Krippendorff et al. 2016, eq. for ᵤα: 1 − observed ÷ expected non-matching length. */
const fromCoincidences = ({ lengths, width, own }: Coincidences): Measured => {
  const sums = lengths.map((row) => row.reduce((sum, length) => sum + length, 0));
  const total = sums.reduce((sum, length) => sum + length, 0);
  const taken = own.reduce((sum, length) => sum + length, 0);
  let [matching, chance] = [0, 0];
  for (let category = 0; category < width; category += 1) {
    matching += lengths[category]![category]!;
    chance += (total * (sums[category]! ** 2 - own[category]!)) / (total ** 2 - taken);
  }
  if (sums.filter((length) => length > 0).length < 2) return notComputable("no-variance");
  const quotient = ratio(total - matching, total - chance, "no-variance");
  return quotient.value === null ? quotient : { value: 1 - quotient.value };
};

/** ᵤα: boundaries and categories together, blanks included. */
export const unitizingAlpha = (data: Unitizing): Measured => {
  if (data.coders.length < 2) return notComputable("one-coder");
  if (data.coders.every((segments) => segments.length === 0)) return notComputable("no-data");
  return fromCoincidences(coincidencesOf(data));
};

/** |ᵤα: only whether something was marked, whatever it was called. */
export const boundaryAlpha = (data: Unitizing): Measured =>
  unitizingAlpha({ ...data, categories: 1, coders: data.coders.map((segments) => segments.map((segment) => ({ ...segment, category: 0 }))) });

/** ᶜᵤα, large-sample form: only categories, where both coders marked something. Provisional: no published value to check against. */
export const categoryAlpha = (data: Unitizing): Measured => {
  if (data.coders.length < 2) return notComputable("one-coder");
  const { lengths } = coincidencesOf(data);
  const valued = lengths.slice(0, data.categories).map((row) => row.slice(0, data.categories));
  const sums = valued.map((row) => row.reduce((sum, length) => sum + length, 0));
  const total = sums.reduce((sum, length) => sum + length, 0);
  if (total === 0) return notComputable("nothing-pairable");
  const matching = valued.reduce((sum, row, category) => sum + row[category]!, 0);
  const expected = total - sums.reduce((sum, length) => sum + length ** 2, 0) / total;
  const quotient = ratio(total - matching, expected, "no-variance");
  return quotient.value === null ? quotient : { value: 1 - quotient.value };
};

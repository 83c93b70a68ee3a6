/**
 * The first α for unitizing, α_U (Krippendorff 1995, Sociological Methodology 25:47; corrected 2004, Content Analysis
 * 2nd ed., ch. 11). Superseded for more than two coders by the 2016 family; kept to compare with older work.
 */
import { chanceCorrected, notComputable, type Measured } from "./measured";

export interface Valued {
  readonly start: number;
  readonly end: number;
}

export interface Continuum {
  readonly start: number;
  readonly length: number;
}

export interface Disagreement {
  readonly observed: number;
  readonly expected: number;
}

const gapsOf = (sections: readonly Valued[], { start, length }: Continuum): Valued[] => {
  const gaps: Valued[] = [];
  let at = start;
  for (const section of sections) {
    if (section.start > at) gaps.push({ start: at, end: section.start });
    at = section.end;
  }
  if (at < start + length) gaps.push({ start: at, end: start + length });
  return gaps;
};

const observedBetween = (first: readonly Valued[], second: readonly Valued[], continuum: Continuum): number => {
  let sum = 0;
  for (const a of first) for (const b of second) if (a.start < b.end && b.start < a.end) sum += (a.start - b.start) ** 2 + (a.end - b.end) ** 2;
  const inside = (sections: readonly Valued[], others: readonly Valued[]): number => {
    const gaps = gapsOf(others, continuum);
    return sections
      .filter(({ start, end }) => gaps.some((gap) => gap.start <= start && end <= gap.end))
      .reduce((total, { start, end }) => total + (end - start) ** 2, 0);
  };
  return sum + inside(first, second) + inside(second, first);
};

/** D_o and D_e of one category; null where nobody marked anything or there is one coder. Sections of a coder are disjoint, none empty. */
export const disagreementU = (coders: readonly (readonly Valued[])[], continuum: Continuum): Disagreement | null => {
  const sorted = coders.map((sections) => sections.toSorted((a, b) => a.start - b.start));
  const [m, length] = [coders.length, continuum.length];
  const sections = sorted.flat();
  if (m < 2 || sections.length === 0) return null;
  let observed = 0;
  for (let i = 0; i < m; i += 1) for (let j = i + 1; j < m; j += 1) observed += 2 * observedBetween(sorted[i]!, sorted[j]!, continuum);
  const gaps = sorted.flatMap((own) => gapsOf(own, continuum)).map(({ start, end }) => end - start);
  const pieces = sections.length;
  let expected = 0;
  for (const { start, end } of sections) {
    const l = end - start;
    const placements = gaps.reduce((sum, gap) => (gap >= l ? sum + gap - l + 1 : sum), 0);
    expected += ((pieces - 1) * (2 * l ** 3 - 3 * l ** 2 + l)) / 3 + l ** 2 * placements;
  }
  const own = sections.reduce((sum, { start, end }) => sum + (end - start) * (end - start - 1), 0);
  return {
    observed: observed / (m * (m - 1) * length ** 2),
    expected: ((2 / length) * expected) / (m * length * (m * length - 1) - own),
  };
};

/** α_U over categories: 1 − Σ D_o ÷ Σ D_e. */
export const alphaU = (perCategory: readonly (Disagreement | null)[]): Measured => {
  const found = perCategory.filter((each) => each !== null);
  if (found.length === 0) return notComputable("no-data");
  const sum = (key: keyof Disagreement): number => found.reduce((total, each) => total + each[key], 0);
  return chanceCorrected(sum("observed"), sum("expected"));
};

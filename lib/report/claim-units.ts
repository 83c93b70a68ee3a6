/**
 * What several readers marked as the same thing (method §1, "Claim unit"). Cores instead of connected components: one
 * reader who marks paragraphs would chain most units of a text together.
 */
import type { Extent } from "./corpus";
import { compareExtents, lengthOf, shared, similarity } from "./extents";

/** Two ranges this alike mean the same passage. */
export const ALIKE = 0.4;
const HALF = 0.5;

export interface Mark extends Extent {
  readonly reader: string;
  readonly annotation: string;
}

export interface ClaimUnit extends Extent {
  /** The range that most readers agree on; `start` and `end` are the extent shown. */
  readonly core: Extent;
  /** In the order of their names; each once. */
  readonly supporters: readonly string[];
  /** The supporting marks. */
  readonly marks: readonly Mark[];
}

interface Candidate extends Extent {
  readonly readers: number;
}

const candidatesOf = (marks: readonly Mark[]): Candidate[] => {
  const sorted = marks.toSorted(compareExtents);
  const distinct = new Map(sorted.map((mark) => [`${mark.start}-${mark.end}`, mark]));
  return [...distinct.values()].map(({ start, end }) => {
    const readers = new Set<string>();
    for (const mark of sorted) {
      if (mark.start >= end) break;
      if (mark.end > start && similarity(mark, { start, end }) >= ALIKE) readers.add(mark.reader);
    }
    return { start, end, readers: readers.size };
  });
};

const byStrength = (a: Candidate, b: Candidate): number => b.readers - a.readers || lengthOf(a) - lengthOf(b) || compareExtents(a, b);

/** Whether a core makes a unit of its own out of the range needless. */
const isTaken = (range: Extent, core: Extent): boolean => {
  const common = shared(range, core);
  return common > 0 && (similarity(range, core) >= ALIKE || common >= HALF * Math.min(lengthOf(range), lengthOf(core)));
};

const coresOf = (marks: readonly Mark[]): Extent[] => {
  const cores: Extent[] = [];
  for (const { start, end } of candidatesOf(marks).toSorted(byStrength)) {
    if (!cores.some((core) => isTaken({ start, end }, core))) cores.push({ start, end });
  }
  return cores.toSorted(compareExtents);
};

/** A mark supports a unit when it resembles its core or covers at least half of it. */
export const supports = (mark: Extent, core: Extent): boolean => similarity(mark, core) >= ALIKE || shared(mark, core) >= HALF * lengthOf(core);

/** The units of one label in one document version, in text order. Empty marks are ignored. */
export const claimUnits = (all: readonly Mark[]): ClaimUnit[] => {
  const marks = all.filter((mark) => mark.start < mark.end);
  return coresOf(marks).map((core) => {
    const supporting = marks.filter((mark) => supports(mark, core));
    const alike = supporting.filter((mark) => similarity(mark, core) >= ALIKE);
    return {
      core,
      start: Math.min(...alike.map(({ start }) => start)),
      end: Math.max(...alike.map(({ end }) => end)),
      supporters: [...new Set(supporting.map(({ reader }) => reader))].sort(),
      marks: supporting.toSorted(compareExtents),
    };
  });
};

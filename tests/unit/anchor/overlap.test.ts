import fc from "fast-check";
import { overlap, type OverlapMark } from "@/lib/anchor/overlap";
import { range } from "@/lib/text/units";

/** Marks drawn under a ruler: `"  aaaa"` marks [2, 6) with the label and the author its letters name. */
const drawn = (...lines: readonly (readonly [drawing: string, label: string, author: string])[]): OverlapMark[] =>
  lines.map(([drawing, label, author]) => ({
    ...range(drawing.search(/\S/u), drawing.trimEnd().length),
    labels: label === "" ? [] : [label],
    author,
  }));

const mark = fc
  .record({
    start: fc.integer({ min: 0, max: 40 }),
    length: fc.integer({ min: -2, max: 20 }),
    labels: fc.array(fc.constantFrom("fact", "opinion", "unsourced", "contested", "fifth"), { maxLength: 3 }),
    author: fc.constantFrom("ana", "bo", "cy", "di"),
  })
  .map(({ start, length, labels, author }): OverlapMark => ({ ...range(start, start + length), labels, author }));

/** The same question asked of one character at a time. */
const naive = (marks: readonly OverlapMark[], at: number) => {
  const here = marks.filter((candidate) => candidate.start <= at && at < candidate.end);
  return {
    labels: [...new Set(here.flatMap((candidate) => candidate.labels))].sort(),
    people: new Set(here.map((candidate) => candidate.author)).size,
    marks: here.length,
  };
};

describe("overlap", () => {
  it("cuts at every boundary and counts people, not marks", () => {
    const segments = overlap(
      drawn(
        ["aaaaaaaaaa", "fact", "ana"], //
        ["    bbbbbb", "opinion", "bo"],
        ["      cc", "fact", "ana"],
      ),
    );
    expect(segments).toEqual([
      { start: 0, end: 4, labels: ["fact"], people: 1, marks: 1 },
      { start: 4, end: 6, labels: ["fact", "opinion"], people: 2, marks: 2 },
      { start: 6, end: 8, labels: ["fact", "opinion"], people: 2, marks: 3 },
      { start: 8, end: 10, labels: ["fact", "opinion"], people: 2, marks: 2 },
    ]);
  });

  it("hangs the longest label of a cluster first, all through the cluster", () => {
    const segments = overlap(
      drawn(
        ["aaaa", "short", "ana"], //
        ["  bbbbbbbb", "long", "bo"],
        ["          cc", "short", "cy"],
      ),
    );
    expect(segments.map((segment) => segment.labels)).toEqual([["short"], ["long", "short"], ["long"], ["short"]]);
  });

  it("starts a new order where passages do not touch", () => {
    const segments = overlap(
      drawn(
        ["aaaa", "fact", "ana"], //
        ["aa", "opinion", "ana"],
        ["     bb", "fact", "ana"],
        ["     bbb", "opinion", "ana"],
      ),
    );
    expect(segments.map((segment) => segment.labels)).toEqual([["fact", "opinion"], ["fact"], ["opinion", "fact"], ["opinion"]]);
  });

  it("keeps a passage that was given no label", () => {
    expect(overlap(drawn(["  aa", "", "ana"]))).toEqual([{ start: 2, end: 4, labels: [], people: 1, marks: 1 }]);
  });

  it("leaves out what fewer than the wanted number of people marked", () => {
    const marks = drawn(["aaaaaa", "fact", "ana"], ["   bbbbbb", "fact", "bo"]);
    expect(overlap(marks, { minimumPeople: 2 })).toEqual([{ start: 3, end: 6, labels: ["fact"], people: 2, marks: 2 }]);
    expect(overlap(marks, { minimumPeople: 3 })).toEqual([]);
  });

  it("agrees with asking each character in turn", () => {
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 25 }), fc.integer({ min: 1, max: 3 }), (marks, minimumPeople) => {
        const segments = overlap(marks, { minimumPeople });
        for (let at = 0; at < 62; at += 1) {
          const expected = naive(marks, at);
          const here = segments.filter((segment) => segment.start <= at && at < segment.end);
          if (expected.marks === 0 || expected.people < minimumPeople) {
            expect(here).toEqual([]);
          } else {
            expect(here).toHaveLength(1);
            expect({ ...here[0], labels: [...here[0]!.labels].sort() }).toMatchObject(expected);
          }
        }
      }),
    );
  });

  it("is in order, disjoint, and the same for any order of the marks", () => {
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 25 }), (marks) => {
        const segments = overlap(marks);
        segments.forEach((segment, index) => {
          expect(segment.start).toBeLessThan(segment.end);
          expect(segment.start).toBeGreaterThanOrEqual(segments[index - 1]?.end ?? 0);
        });
        expect(overlap([...marks].reverse())).toEqual(segments);
      }),
    );
  });

  it("never lets two labels change places inside a cluster", () => {
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 25 }), (marks) => {
        let above = new Set<string>();
        overlap(marks).forEach((segment, index, all) => {
          if (all[index - 1]?.end !== segment.start) above = new Set();
          segment.labels.forEach((label, place) => {
            for (const lower of segment.labels.slice(place + 1)) {
              expect(above.has(`${lower}>${label}`)).toBe(false);
              above.add(`${label}>${lower}`);
            }
          });
        });
      }),
    );
  });
});

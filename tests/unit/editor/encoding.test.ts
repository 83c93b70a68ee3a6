import fc from "fast-check";
import { encode, type Encoding } from "@/components/editor/painter/encoding";
import type { PaintMark } from "@/components/editor/types";
import { range } from "@/lib/text/units";

const slots: Encoding["slots"] = { fact: 0, opinion: 1, unsourced: 2, contested: 3 };
const plain: Encoding = { slots, minimumPeople: 1, heat: null };
const whole = range(0, 60);

/** Marks drawn under a ruler: `"  aaaa"` marks [2, 6). */
const drawn = (...lines: readonly (readonly [drawing: string, labels: readonly string[], author: string])[]): PaintMark[] =>
  lines.map(([drawing, labels, author], at) => ({
    id: `m${at}`, labels, author, segments: [range(drawing.search(/\S/u), drawing.trimEnd().length)],
  }));

const anyMark = fc
  .record({
    start: fc.integer({ min: -5, max: 60 }),
    length: fc.integer({ min: 1, max: 25 }),
    labels: fc.array(fc.constantFrom("fact", "opinion", "unsourced", "contested", "own", "other"), { maxLength: 4 }),
    author: fc.constantFrom("ana", "bo", "cy", "di", "eve", "fa"),
  })
  .map(({ start, length, labels, author }, ): PaintMark => ({ id: `${start}`, labels, author, segments: [range(Math.max(0, start), start + length)] }));

const at = (runs: ReturnType<typeof encode>, offset: number): string[] =>
  runs.filter((run) => run.start <= offset && offset < run.end).map((run) => run.name).sort();

describe("what overlapping marks look like", () => {
  it("hangs the label that reaches furthest first, and washes where several meet in ink", () => {
    const runs = encode(drawn(["aaaa", ["opinion"], "ana"], ["  aaaaaaaa", ["fact"], "bo"]), whole, plain);
    expect(at(runs, 0)).toEqual(["stroke-1-2", "wash-1-1"]);
    expect(at(runs, 2)).toEqual(["stroke-0-1", "stroke-1-2", "wash-ink-2"]);
    expect(at(runs, 5)).toEqual(["stroke-0-1", "wash-0-1"]);
  });

  it("draws identical marks once and counts their people: 1, 2 to 4, 5 and more", () => {
    const same = (people: number) => encode(drawn(...Array.from({ length: people }, (_, n) => ["aaaa", ["fact"], `p${n}`] as const)), whole, plain);
    expect([1, 2, 4, 5, 30].map((people) => at(same(people), 1))).toEqual([
      ["stroke-0-1", "wash-0-1"], ["stroke-0-1", "wash-0-2"], ["stroke-0-1", "wash-0-2"], ["stroke-0-1", "wash-0-3"], ["stroke-0-1", "wash-0-3"],
    ]);
    expect(same(30)).toHaveLength(2);
  });

  it("shows a mark without a label, and labels beyond the fourth, by the shared stroke", () => {
    expect(at(encode(drawn(["aaaa", [], "ana"]), whole, plain), 0)).toEqual(["stroke-4-1", "wash-ink-1"]);
    expect(at(encode(drawn(["aaaa", ["own", "other"], "ana"]), whole, plain), 0)).toEqual(["stroke-4-1", "wash-ink-1"]);
  });

  it("leaves out what fewer people marked", () => {
    const marks = drawn(["aaaa", ["fact"], "ana"], ["  aaaa", ["fact"], "bo"]);
    const runs = encode(marks, whole, { ...plain, minimumPeople: 2 });
    expect(at(runs, 0)).toEqual([]);
    expect(at(runs, 3)).toEqual(["stroke-0-1", "wash-0-2"]);
    expect(at(runs, 5)).toEqual([]);
  });

  it("never paints more than four strokes and one wash on a character, nor one name twice, and nothing outside", () => {
    fc.assert(
      fc.property(fc.array(anyMark, { maxLength: 40 }), fc.constantFrom(1, 2, 3), (marks, minimumPeople) => {
        const runs = encode(marks, whole, { ...plain, minimumPeople });
        for (let offset = 0; offset < 60; offset += 1) {
          const here = at(runs, offset);
          const people = new Set(marks.filter(({ segments: [s] }) => s!.start <= offset && offset < s!.end).map(({ author }) => author)).size;
          expect(new Set(here).size).toBe(here.length);
          expect(here.filter((name) => name.startsWith("wash"))).toHaveLength(people >= minimumPeople && people > 0 ? 1 : 0);
          const strokes = here.filter((name) => name.startsWith("stroke"));
          expect(strokes.length).toBeLessThanOrEqual(4);
          expect(new Set(strokes.map((name) => name.at(-1))).size).toBe(strokes.length);
        }
        expect(runs.every((run) => run.start >= 0 && run.end <= 60 && run.start < run.end)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("shows each of four labels wherever it is given, when there is no fifth", () => {
    fc.assert(
      fc.property(fc.array(anyMark, { maxLength: 20 }), (all) => {
        const marks = all.map((mark) => ({ ...mark, labels: mark.labels.filter((label) => label in slots) })).filter((mark) => mark.labels.length > 0);
        const runs = encode(marks, whole, plain);
        for (let offset = 0; offset < 60; offset += 1) {
          const given = new Set(marks.filter(({ segments: [s] }) => s!.start <= offset && offset < s!.end).flatMap(({ labels }) => labels.map((label) => slots[label])));
          const shown = at(runs, offset).filter((name) => name.startsWith("stroke")).map((name) => Number(name.split("-")[1]));
          expect(new Set(shown)).toEqual(given);
        }
      }),
    );
  });
});

test("as heat, the strokes give way to one wash of a fixed strength per place", () => {
  const marks = drawn(["aaaa", ["fact"], "ana"], ["  aaaa", ["opinion"], "bo"]);
  const attention = encode(marks, whole, { ...plain, heat: "attention" });
  expect(attention.map(({ name, start, end }) => [name, start, end])).toEqual([["wash-heat-1", 0, 2], ["wash-heat-2", 2, 4], ["wash-heat-1", 4, 6]]);
  expect(encode(marks, whole, { ...plain, heat: "disagreement" })).toEqual([{ name: "wash-heat-5", start: 2, end: 4 }]);
});

import fc from "fast-check";
import { IntervalIndex } from "@/lib/anchor/interval-index";
import { codePoint, range, type Range } from "@/lib/text/units";

const place = fc
  .tuple(fc.integer({ min: 0, max: 100_000 }), fc.oneof(fc.integer({ min: -3, max: 300 }), fc.integer({ min: 0, max: 90_000 })))
  .map(([start, length]) => range(start, start + length));

const step = fc.oneof(
  fc.record({ kind: fc.constant("insert" as const), id: fc.integer({ min: 0, max: 20 }).map(String), ranges: fc.array(place, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant("remove" as const), id: fc.integer({ min: 0, max: 20 }).map(String), ranges: fc.constant([]) }),
);

const meets = (held: readonly Range[], asked: Range): boolean =>
  held.some(({ start, end }) => start < end && start < asked.end && end > asked.start);

describe("IntervalIndex", () => {
  it("gives ids in text order, the longer first, each once", () => {
    const index = new IntervalIndex();
    index.insert("late", [range(5, 9)]);
    index.insert("short", [range(2, 6)]);
    index.insert("long", [range(2, 900)]);
    index.insert("twice", [range(3, 4), range(6, 8)]);
    expect(index.intersecting(range(0, 10))).toEqual(["long", "short", "twice", "late"]);
    expect(index.covering(codePoint(6))).toEqual(["long", "late", "twice"]);
  });

  it("is half-open", () => {
    const index = new IntervalIndex();
    index.insert("a", [range(127, 129)]);
    expect(index.covering(codePoint(126))).toEqual([]);
    expect(index.covering(codePoint(127))).toEqual(["a"]);
    expect(index.covering(codePoint(128))).toEqual(["a"]);
    expect(index.covering(codePoint(129))).toEqual([]);
    expect(index.intersecting(range(128, 128))).toEqual([]);
  });

  it("moves an id that is inserted again and says whether it forgot one", () => {
    const index = new IntervalIndex();
    index.insert("a", [range(0, 5)]);
    index.insert("a", [range(700, 705)]);
    expect([index.covering(codePoint(2)), index.covering(codePoint(702)), index.size]).toEqual([[], ["a"], 1]);
    expect([index.remove("a"), index.remove("a"), index.size]).toEqual([true, false, 0]);
  });

  it("answers as a list that is read from end to end, whatever came and went", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.array(place, { minLength: 1, maxLength: 10 }), (steps, asked) => {
        const index = new IntervalIndex();
        const model = new Map<string, readonly Range[]>();
        for (const { kind, id, ranges } of steps) {
          if (kind === "insert") {
            index.insert(id, ranges);
            model.set(id, ranges);
          } else {
            expect(index.remove(id)).toBe(model.delete(id));
          }
        }
        for (const query of asked) {
          const expected = [...model].filter(([, held]) => query.start < query.end && meets(held, query)).map(([id]) => id);
          expect(index.intersecting(query).sort()).toEqual(expected.sort());
        }
      }),
    );
  });
});

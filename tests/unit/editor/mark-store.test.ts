import fc from "fast-check";
import { MarkStore } from "@/components/editor/painter/mark-store";
import type { PaintMark } from "@/components/editor/types";
import { codePoint, range } from "@/lib/text/units";

const mark = fc
  .record({
    id: fc.integer({ min: 0, max: 12 }).map(String), start: fc.nat(80), length: fc.integer({ min: 1, max: 30 }),
    label: fc.constantFrom("fact", "opinion"), author: fc.constantFrom("ana", "bo", "cy"),
  })
  .map(({ id, start, length, label, author }): PaintMark => ({ id, author, labels: [label], segments: [range(start, start + length)] }));

const lists = fc.array(fc.uniqueArray(mark, { selector: ({ id }) => id, maxLength: 10 }), { minLength: 1, maxLength: 6 });

const look = (marks: readonly PaintMark[], offset: number): string =>
  marks
    .filter(({ segments: [s] }) => s!.start <= offset && offset < s!.end)
    .map(({ id, author, labels }) => `${id} ${author} ${labels.join()}`)
    .sort()
    .join("; ");

describe("mark store", () => {
  it("holds the last list, and names every place whose look changed", () => {
    fc.assert(
      fc.property(lists, (history) => {
        const store = new MarkStore();
        let before: readonly PaintMark[] = [];
        for (const list of history) {
          const changed = store.replace(list);
          for (let offset = 0; offset < 115; offset += 1) {
            expect(look(store.intersecting(range(offset, offset + 1)), offset)).toBe(look(list, offset));
            const named = changed.some(({ start, end }) => start <= offset && offset < end);
            if (look(before, offset) !== look(list, offset)) expect(named).toBe(true);
          }
          before = list;
        }
        expect(store.replace([...before])).toEqual([]);
      }),
    );
  });

  it("covers nothing where too few people are", () => {
    const store = new MarkStore();
    const one = (id: string, author: string): PaintMark => ({ id, author, labels: [], segments: [range(0, 5)] });
    store.replace([one("a", "ana"), one("b", "ana"), one("c", "bo")]);
    expect(store.covering(codePoint(2), 2)).toEqual(["a", "b", "c"]);
    expect(store.covering(codePoint(2), 3)).toEqual([]);
    expect(store.covering(codePoint(5), 1)).toEqual([]);
  });
});

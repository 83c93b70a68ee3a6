/** Where a class splits. */
import fc from "fast-check";
import { classPassages, mostDivided, type StudentMark } from "@/lib/classroom/class-passages";
import { range } from "@/lib/text/units";

const sentences = [range(0, 20), range(20, 60)];
const mark = (student: string, start: number, end: number, ...labels: string[]): StudentMark => ({ student, start, end, labels });

test("marks that touch in one sentence are one passage; who finished and left it alone is counted as silent", () => {
  const marks = [mark("anouk", 0, 8, "opinion"), mark("bilal", 4, 12, "opinion", "contested"), mark("chloe", 4, 6, "contested"), mark("anouk", 30, 40, "opinion")];
  const [first, second] = classPassages(marks, { sentences, readers: ["anouk", "bilal", "chloe", "diego"] });
  expect(first).toEqual({
    start: 0, end: 12, students: ["anouk", "bilal", "chloe"], silent: ["diego"], split: 2,
    labels: [{ label: "contested", students: ["bilal", "chloe"] }, { label: "opinion", students: ["anouk", "bilal"] }],
  });
  expect(second).toMatchObject({ start: 30, end: 40, silent: ["bilal", "chloe", "diego"], split: 1 });
});

test("a class of one mind does not split; whoever works still and has not finished is not silent", () => {
  expect(classPassages([mark("anouk", 0, 8, "opinion"), mark("bilal", 0, 8, "opinion")], { sentences, readers: ["anouk"] })[0]).toMatchObject({ split: 0, silent: [] });
});

test("one sentence is not joined to the next", () => {
  expect(classPassages([mark("anouk", 15, 25, "opinion"), mark("bilal", 21, 30, "opinion")], { sentences, readers: [] })).toHaveLength(2);
});

test("nobody is counted twice, and the most divided come first", () => {
  const marks = fc.array(fc.tuple(fc.constantFrom("a", "b", "c", "d"), fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 9 }), fc.subarray(["x", "y"])).map(([student, start, length, labels]) => mark(student, start, start + length, ...labels)));
  fc.assert(
    fc.property(marks, (all) => {
      const passages = classPassages(all, { sentences, readers: ["a", "b", "c", "d", "e"] });
      for (const { students, silent, labels, split } of passages) {
        expect(new Set([...students, ...silent, "e"]).size).toBe(5);
        expect(students.length + silent.length).toBe(5);
        expect(split).toBe(Math.max(0, ...labels.map(({ students: { length } }) => Math.min(length, 5 - length))));
      }
      const splits = mostDivided(passages).map(({ split }) => split);
      expect(splits).toEqual(splits.toSorted((a, b) => b - a));
    }),
  );
});

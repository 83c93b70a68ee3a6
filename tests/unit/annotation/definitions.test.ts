/** What a label meant when: meaning changes by its definition, unless its author said that only words changed. */
import type { Label } from "@/lib/annotation/codebook";
import { codebookChanges, outgrown, sinceOf, type CodebookVersion } from "@/lib/annotation/definitions";
import { seenSince } from "@/lib/classroom/gate";

const label = (key: string, definition?: string, more: Partial<Label> = {}): Label => ({
  key, name: { fr: key, en: key }, ...(definition === undefined ? {} : { definition: { fr: definition, en: definition } }), ...more,
});
const version = (number: number, labels: readonly Label[], more: Partial<CodebookVersion> = {}): CodebookVersion => ({
  number, labels, frames: [], wordingOnly: false, reworded: [], ...more,
});

const VERSIONS = [
  version(1, [label("a", "one"), label("b", "two"), label("gone", "x")]),
  version(2, [label("a", "one, said better"), label("b", "two")], { reworded: ["a"] }),
  version(3, [label("a", "one, said better"), label("b", "something else"), label("c")]),
  version(4, [label("a", "one, said better"), label("b", "something else again"), label("c", undefined, { retired: true })], { wordingOnly: true }),
  version(5, [label("a", "one, said better", { name: { fr: "A", en: "A" } }), label("b", "something else again"), label("c", undefined, { retired: true })]),
];

test.each([["a", 1], ["b", 3], ["c", 3], ["gone", null]])("%s means what it means since version %s", (key, since) => expect(sinceOf(VERSIONS, key)).toBe(since));

test("each version says what it changed", () => {
  const nothing = { added: [], removed: [], retired: [], restored: [], meaning: [], wording: [] };
  expect(codebookChanges(VERSIONS)).toEqual([
    { ...nothing, number: 1, added: ["a", "b", "gone"] },
    { ...nothing, number: 2, removed: ["gone"], wording: ["a"] },
    { ...nothing, number: 3, added: ["c"], meaning: ["b"] },
    { ...nothing, number: 4, retired: ["c"], wording: ["b"] },
    { ...nothing, number: 5, wording: ["a"] },
  ]);
});

test("a reading does not answer for what was added or redefined after it, nor for what was retired", () => {
  expect(outgrown(VERSIONS.slice(0, 3), 1)).toEqual(["b", "c"]);
  expect(outgrown(VERSIONS, 1)).toEqual(["b"]);
  expect(outgrown(VERSIONS, 4)).toEqual([]);
  const restored = [...VERSIONS, version(6, [label("a", "one, said better"), label("b", "something else again"), label("c")])];
  expect(outgrown(restored, 5)).toEqual(["c"]);
});

test("what was once seen stays seen", () => {
  expect([seenSince("none", "closed"), seenSince("none", "none"), seenSince("none", "revealed")]).toEqual(["none", "open", "after"]);
  expect([seenSince("open", "closed"), seenSince("open", "revealed"), seenSince("after", "none"), seenSince("after", "closed")]).toEqual(["open", "after", "after", "after"]);
});

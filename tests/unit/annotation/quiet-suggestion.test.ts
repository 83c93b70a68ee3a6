/** What of the suggestions the surface underlines, and which comes next. */
import { quietSuggestions, suggestionAfter, type SuggestionView } from "@/lib/annotation/quiet-suggestion";
import { range } from "@/lib/text/units";

const given: SuggestionView[] = [
  { kind: "checkable", start: 0, end: 40 }, { kind: "attribution", start: 2, end: 8, attribution: { type: "named", name: "Anne" }, spans: [[10, 30]] },
  { kind: "attribution", start: 50, end: 60, attribution: { type: "anonymous", name: "une source" }, spans: [[40, 90]] }, { kind: "anonymous", start: 55, end: 60, attribution: { type: "anonymous", name: "une source" }, spans: [[40, 90]] },
  { kind: "conditional", start: 70, end: 80 }, { kind: "probable-origin", start: 100, end: 140, origin: "La Vigie" }, { kind: "loaded", start: 110, end: 115 },
];
const all = quietSuggestions(given, [range(40, 90), range(100, 140)]);

test("one line for one thing: an anonymous source is not underlined twice, checkable and loaded words not at all", () => {
  expect(all.map(({ kind, place, passage, attribution }) => [kind, place.start, [passage.start, passage.end], attribution?.type ?? null])).toEqual([
    ["attribution", 2, [10, 30], "named"], ["anonymous", 55, [40, 90], "anonymous"], ["conditional", 70, [40, 90], "none"], ["probable-origin", 100, [100, 140], "organisation"],
  ]);
});

test("the next one follows the one that is shown, else the caret, and begins again at the end", () => {
  const after = (current: string | null, offset: number) => suggestionAfter(all, current, offset)?.place.start ?? null;
  expect([after(null, 0), after(null, 60), after(all[0]!.id, 0), after(all[3]!.id, 0), after("gone", 80), after(null, 500)]).toEqual([2, 70, 55, 2, 100, 2]);
  expect(suggestionAfter([], null, 0)).toBeNull();
});

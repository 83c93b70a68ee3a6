/** What counts as the same passage, and when readers agree on it. */
import fc from "fast-check";
import { claimUnits } from "@/lib/report/claim-units";
import { judgedUnits } from "@/lib/report/consensus";
import { indexCorpus } from "@/lib/report/readings";
import { isTie, passes } from "@/lib/report/settings";
import type { Corpus } from "@/lib/report/corpus";
import { corpus, document, finished, mark } from "./corpora";

const CLAIM = { key: "factual-claim", layer: "labels" } as const;
const marks = (...lines: string[]) => lines.map((line) => {
  const [reader, place] = line.split(" ") as [string, string];
  const [start, end] = place.split("-").map(Number) as [number, number];
  return { reader, annotation: line, start, end };
});
const shown = (lines: string[]) => claimUnits(marks(...lines)).map(({ start, end, supporters }) => `${start}-${end} ${supporters.join("+")}`);

const CASES: [string, string[], string[]][] = [
  ["nothing", [], []],
  ["one reader", ["a 0-10"], ["0-10 a"]],
  ["nearly the same", ["a 100-180", "b 105-180", "c 100-178"], ["100-180 a+b+c"]],
  ["apart", ["a 0-10", "b 20-30"], ["0-10 a", "20-30 b"]],
  ["a paragraph supports both and merges none", ["a 0-10", "b 0-10", "a 90-100", "b 90-100", "p 0-100"], ["0-10 a+b+p", "90-100 a+b+p"]],
  ["one reader twice counts once", ["a 0-10", "a 1-10", "b 50-60"], ["0-10 a", "50-60 b"]],
  ["a tie takes the shorter, then the earlier", ["a 0-20", "b 5-20"], ["0-20 a+b"]],
  ["touching is not overlapping", ["a 0-10", "b 10-20"], ["0-10 a", "10-20 b"]],
];
test.each(CASES)("%s", (_, lines, expected) => expect(shown(lines)).toEqual(expected));

test("a unit whatever the order of its marks, and every mark supports one", () => {
  const one = fc.tuple(fc.constantFrom("a", "b", "c", "d"), fc.nat(60), fc.integer({ min: 1, max: 25 }));
  fc.assert(fc.property(fc.array(one, { maxLength: 14 }), (list) => {
    const all = list.map(([reader, start, length], at) => ({ reader, annotation: String(at), start, end: start + length }));
    const shape = (units: ReturnType<typeof claimUnits>) => units.map(({ core, start, end, supporters }) => ({ core, start, end, supporters }));
    const units = claimUnits(all);
    expect(shape(claimUnits(all.toReversed()))).toEqual(shape(units));
    for (const { core, start, end, supporters } of units) {
      expect(start <= core.start && end >= core.end && supporters.length > 0).toBe(true);
    }
    expect(units.length > 0).toBe(all.length > 0);
  }));
});

const judged = (content: Partial<Corpus>, share = 1 / 2, which: "preferred" | "all" = "preferred") => judgedUnits(indexCorpus(corpus({ documents: [document("d1", "X")], ...content })).documents[0]!, CLAIM, { which, share });

test("more than the share, and two at least", () => {
  expect([passes(1, 1, 0.5), passes(2, 2, 0.5), passes(2, 4, 0.5), passes(3, 4, 0.5), passes(1, 2, 1 / 3), passes(2, 5, 1 / 3), passes(2, 6, 0.3333)]).toEqual([false, true, false, true, false, true, false]);
  expect([isTie(2, 4, 0.5), isTie(1, 3, 0.3333), isTie(1, 2, 1 / 3)]).toEqual([true, true, false]);
});
test("only completers count, and one alone decides nothing", () => {
  const annotations = [mark("ana d1 0-50 factual-claim"), mark("bob d1 0-50 factual-claim"), mark("eve d1 0-50 factual-claim")];
  expect(judged({ annotations, completions: finished("d1: ana") }).units).toEqual([]);
  const [unit] = judged({ annotations, completions: finished("d1: ana bob") }).units;
  expect(unit).toMatchObject({ support: 2, readers: 2, consensus: true });
});
test("independent readings go before others where there are two", () => {
  const annotations = [mark("ana d1 0-50 factual-claim"), mark("bob d1 0-50 factual-claim", { seen: "open" })];
  const both = [...finished("d1: ana cid"), ...finished("d1: bob", { seen: "open" })];
  expect(judged({ annotations, completions: both })).toMatchObject({ readers: ["ana", "cid"], independent: true, units: [{ support: 1 }] });
  const one = [...finished("d1: ana"), ...finished("d1: bob", { seen: "open" })];
  expect(judged({ annotations, completions: one })).toMatchObject({ readers: ["ana", "bob"], independent: false, units: [{ consensus: true }] });
});
test("a vote stands for silence, a moderator for everybody", () => {
  const annotations = [mark("ana d1 0-50 factual-claim")];
  const completions = finished("d1: ana bob cid");
  const unit = (decision: "confirmed" | "rejected" | null, ...confirming: string[]) => [{ document: "d1", version: 1, label: "factual-claim", start: 0, end: 50, decision, votes: confirming.map((annotator) => ({ annotator, vote: "confirm" as const })) }];
  const agreed = (units: Corpus["units"]) => judged({ annotations, completions, units }).units[0]!.consensus;
  expect(agreed([])).toBe(false);
  expect(agreed(unit(null, "bob"))).toBe(true);
  expect(agreed(unit("rejected", "bob", "cid"))).toBe(false);
  expect(agreed(unit("confirmed"))).toBe(true);
  expect(agreed(unit(null, "a stranger"))).toBe(false);
});
test("silence is no answer to a question that was not asked, or meant something else", () => {
  const annotations = [mark("ana d1 0-50 factual-claim"), mark("bob d1 0-50 factual-claim")];
  const completions = [...finished("d1: ana bob"), ...finished("d1: cid dan eve", { labels: ["opinion"] })];
  expect(judged({ annotations, completions }).units[0]).toMatchObject({ readers: 2, consensus: true });
});

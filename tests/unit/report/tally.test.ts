/** Sums of documents: in any order, with documents taken out and put back, they are the sums from scratch. */
import fc from "fast-check";
import { classesOf, contributionOf } from "@/lib/report/contribution";
import type { Corpus } from "@/lib/report/corpus";
import { variablesOf, type FactContext } from "@/lib/report/document-facts";
import { talliesOf } from "@/lib/report/outlets";
import { indexCorpus } from "@/lib/report/readings";
import { outletSummary, summaryOfTallies } from "@/lib/report/summary";
import { addTo, emptyTally, takeFrom } from "@/lib/report/tally";
import { BY_HOST, corpus, document, finished, HALF, mark } from "./corpora";

const PAPERS = ["d1", "d2", "d3", "d4"];
const READERS = ["ana", "bob", "cid"];
const place = fc.record({
  who: fc.constantFrom(...READERS), doc: fc.constantFrom(...PAPERS), start: fc.nat(800), length: fc.integer({ min: 5, max: 150 }),
  label: fc.constantFrom("factual-claim", "opinion", "contested"), seen: fc.constantFrom("none" as const, "none" as const, "after" as const),
  source: fc.constantFrom(null, { type: "named" as const, name: "Zoé" }, { type: "none" as const }), frames: fc.constantFrom([], ["economic"]),
});
const world = fc.record({ places: fc.array(place, { maxLength: 25 }), absent: fc.array(fc.tuple(fc.constantFrom(...PAPERS), fc.constantFrom(...READERS)), { maxLength: 4 }) }).map(({ places, absent }): Corpus => {
  const annotations = places.map(({ who, doc, start, length, label, seen, source, frames }, at) =>
    mark(`${who} ${doc} ${start}-${start + length} ${label}`, { id: `a${at}`, seen, attribution: source, frames }));
  return corpus({
    documents: PAPERS.map((id, at) => document(id, "X", at === 0 ? { regions: [{ start: 0, end: 400, kind: "relayed", origin: "AFP" }, { start: 500, end: 600, kind: "quotation" }] } : {})),
    annotations,
    completions: PAPERS.flatMap((id) => READERS.filter((who) => !absent.some(([doc, gone]) => doc === id && gone === who)).flatMap((who) => finished(`${id}: ${who}`))),
    links: annotations.filter((_, at) => at % 3 === 0).map(({ id }, at) => ({ id: `l${at}`, annotation: id, url: `https://${"abc"[at % 3]}.fr/`, stance: "supports", accepted: true })),
    searches: annotations.filter((_, at) => at % 2 === 0).map(({ id, annotator }) => ({ annotation: id, annotator, outcome: "found" as const })),
    annotators: READERS.map((id) => ({ id, classes: id === "cid" ? ["4B"] : ["4A"] })),
  });
});
const contextOf = (content: Corpus): FactContext => ({ corpus: content, index: indexCorpus(content), variables: variablesOf(content), originKeys: BY_HOST, share: HALF.share });
const contributionsOf = (content: Corpus) => {
  const context = contextOf(content);
  return context.index.documents.map((rows) => contributionOf(rows, context, classesOf(content)));
};

test("the order of documents does not matter, and one that is taken out leaves nothing behind", () => {
  fc.assert(fc.property(world, fc.nat(3), (content, out) => {
    const all = contributionsOf(content);
    const [forwards, backwards, without, emptied] = [emptyTally(), emptyTally(), emptyTally(), emptyTally()];
    for (const each of all) addTo(forwards, each);
    for (const each of all.toReversed()) addTo(backwards, each);
    expect(backwards).toEqual(forwards);
    all.forEach((each, at) => at !== out && addTo(without, each));
    takeFrom(backwards, all[out]!);
    expect(backwards).toEqual(without);
    for (const each of all) addTo(emptied, each);
    for (const each of all) takeFrom(emptied, each);
    expect(emptied).toEqual(emptyTally());
  }), { numRuns: 60 });
});

test("contributions that were kept as JSON give the bytes of the summary from scratch", () => {
  fc.assert(fc.property(world, (content) => {
    const kept = contributionsOf(content).map((each) => JSON.parse(JSON.stringify(each)) as typeof each);
    const outlets = talliesOf(kept.map((contribution, at) => ({ contribution, document: content.documents[at]! })).toReversed());
    const summary = summaryOfTallies({ outlets: JSON.parse(JSON.stringify(outlets)) as typeof outlets, codebook: content.codebook, settings: HALF, data: "sha256:0", complete: true });
    expect(JSON.stringify(summary)).toBe(JSON.stringify(outletSummary({ corpus: content, settings: HALF, originKeys: BY_HOST, data: "sha256:0" })));
  }), { numRuns: 15 });
});

test("what takes long is pending and changes nothing else", () => {
  const content = corpus({ documents: [document("d1", "X"), document("d2", "Y")], annotations: [mark("ana d1 0-50 opinion"), mark("bob d1 0-50 opinion")], completions: ["d1", "d2"].flatMap((id) => finished(`${id}: ana bob`)) });
  const outlets = talliesOf(contributionsOf(content).map((contribution, at) => ({ contribution, document: content.documents[at]! })));
  const given = (complete: boolean) => summaryOfTallies({ outlets, codebook: content.codebook, settings: HALF, data: complete ? "sha256:0" : { value: null, reason: "pending" }, complete });
  const pending = { value: null, reason: "pending" };
  const [quick, whole] = [given(false), given(true)];
  expect([quick.data, quick.outlets[0]!.voices.own.labels.opinion!.share.pooled, quick.outlets[0]!.voices.own.labels.opinion!.share.leaveOneOut]).toEqual([pending, pending, { reader: pending, class: pending }]);
  const stripped: unknown = JSON.parse(JSON.stringify(whole, (key, value: unknown) => (key === "pooled" ? pending : key === "leaveOneOut" ? { class: pending, reader: pending } : key === "data" ? pending : value)));
  expect(quick).toEqual(stripped);
});

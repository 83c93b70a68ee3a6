/** A summary's figures, its standing and its bytes. */
import fc from "fast-check";
import { agreementReport } from "@/lib/report/agreement-report";
import { canonicalRows } from "@/lib/report/canonical-rows";
import type { Attribution, Corpus } from "@/lib/report/corpus";
import { framingTables } from "@/lib/report/framing";
import { canonical, roundSix } from "@/lib/report/rounding";
import { DEFAULT_SETTINGS } from "@/lib/report/settings";
import { standingOf } from "@/lib/report/standing";
import { outletSummary } from "@/lib/report/summary";
import { BY_HOST, corpus, document, finished, HALF, mark } from "./corpora";

const summarise = (content: Corpus, settings = HALF) => outletSummary({ corpus: content, settings, originKeys: BY_HOST, data: "sha256:0" }) as unknown as {
  outlets: { outlet: { name: string | null }; standing: string; reasons: string[]; unclassified: number; unscored: object; voices: { own: Own; relayed: (Own & { origin: string })[]; speakers: object[] } }[];
};
interface Share { k: number; n: number; ties: number; value: number | null; low: number | null; reason?: string; pooled: number | { value: null }; leaveOneOut: { reader: [number, number] | null } }
interface Own {
  claims: { n: number; searched: number } & Record<"sourced" | "unsourced" | "named" | "organisation" | "document" | "anonymous" | "lost" | "disputed" | "contested" | "corroborated", Share>;
  labels: Record<string, { units: number; share: Share }>;
  frames: Record<string, { documents: Share; textShare: number }>;
  distinctVoices: number;
  opinionShare: number;
}

/** "ana 0-50 named:Le Maire": claims in d1 with what their readers took for the source. */
const claims = (...lines: string[]) => lines.map((line) => {
  const [who, place, type, ...name] = line.split(/[ :]/u) as [string, string, Attribution["type"], ...string[]];
  return mark(`${who} d1 ${place} factual-claim`, { attribution: { type, ...(name.length > 0 ? { name: name.join(" ") } : {}) } });
});
const one = (annotations: Corpus["annotations"], more: Partial<Corpus> = {}) =>
  summarise(corpus({ documents: [document("d1", "X")], annotations, completions: finished("d1: ana bob"), ...more })).outlets[0]!;

test("each claim has one class, and the shares sum to one", () => {
  const { own } = one(claims("ana 0-50 named:Le Maire", "bob 0-50 named:LE  MAIRE", "ana 60-90 none", "bob 60-90 none", "ana 100-150 lost", "bob 100-150 named:Zoé", "ana 200-250 organisation:INSEE", "bob 200-250 organisation:INSEE")).voices;
  const { claims: found } = own;
  expect([found.n, found.sourced.k, found.unsourced.k, found.disputed.k, own.distinctVoices]).toEqual([4, 2, 1, 1, 1]);
  const shares = [found.named, found.organisation, found.document, found.anonymous, found.lost, found.unsourced, found.disputed];
  expect(shares.reduce((sum, { value }) => sum + value!, 0)).toBeCloseTo(1, 9);
  expect(found.corroborated).toMatchObject({ n: 0, value: null, reason: "no-searches", low: null, pooled: { value: null } });
});
test("relayed copy and speakers have rows of their own; boilerplate has none", () => {
  const everywhere = ["0-50", "200-250", "400-450", "600-650"].flatMap((place) => claims(`ana ${place} none`, `bob ${place} none`));
  const regions = [
    { start: 100, end: 300, kind: "relayed" as const, origin: "AFP" },
    { start: 390, end: 460, kind: "quotation" as const, origin: "Mme Dupont" },
    { start: 600, end: 700, kind: "boilerplate" as const },
    { start: 0, end: 1000, kind: "relayed" as const, origin: "rejected", status: "rejected" as const },
  ];
  const found = one(everywhere, { documents: [document("d1", "X", { regions })] });
  expect([found.voices.own.claims.n, found.voices.relayed.map(({ origin, claims: { n } }) => [origin, n]), found.voices.speakers, found.unclassified]).toEqual([1, [["AFP", 1]], [{ name: "Mme Dupont", claims: 1 }], 0.63]);
  expect(found.voices.own.distinctVoices).toBe(1);
});
test("nobody alone decides: a contested mark, a link, a document", () => {
  const both = claims("ana 0-50 none", "bob 0-50 none");
  const contested = (...people: string[]) => one([...both, ...people.map((who) => mark(`${who} d1 0-50 contested`))]).voices.own.claims.contested.k;
  expect([contested(), contested("ana"), contested("ana", "bob")]).toEqual([0, 0, 1]);
  const link = (accepted: boolean) => one(both, { links: [{ id: "l", annotation: both[0]!.id, url: "https://a.fr/", stance: "refutes", accepted }] }).voices.own.claims.contested.k;
  expect([link(false), link(true)]).toEqual([0, 1]);
  expect(one(both, { completions: finished("d1: ana") })).toMatchObject({ standing: "insufficient", unscored: { documents: 1, annotations: 2 } });
});
test("a label's share is over documents, and exactly the share is a tie", () => {
  const documents = ["d1", "d2", "d3"].map((id) => document(id, "X"));
  const annotations = [mark("ana d1 0-50 opinion"), mark("bob d1 500-550 opinion"), mark("ana d2 0-50 opinion")];
  const { labels } = one(annotations, { documents, completions: documents.flatMap(({ id }) => finished(`${id}: ana bob`)) }).voices.own;
  expect(labels.opinion).toMatchObject({ units: 0, share: { k: 1, n: 2, ties: 1, value: 0.5 } });
});
test("leaving one reader out shows how far a figure hangs on them", () => {
  const three = claims("ana 0-50 named:A", "bob 0-50 named:A", "cid 0-50 none");
  const { sourced } = one(three, { completions: finished("d1: ana bob cid") }).voices.own.claims;
  expect(sourced).toMatchObject({ value: 1, leaveOneOut: { reader: [0, 1] } });
});
test("a document without an outlet is an outlet of its own, after the others", () => {
  const documents = [document("d1", null), document("d2", null), document("d3", "Zèbre"), document("d4", "Abeille")];
  expect(summarise(corpus({ documents })).outlets.map(({ outlet }) => outlet.name)).toEqual(["Abeille", "Zèbre", null, null]);
});
test("frames: documents that carry one, and how much of the text", () => {
  const framed = ["ana", "bob"].map((who) => mark(`${who} d1 0-100 opinion`, { labels: [], frames: ["economic"] }));
  expect(one(framed).voices.own.frames).toMatchObject({ economic: { documents: { k: 1, n: 1 }, textShare: 0.1 } });
  const [table] = framingTables(corpus({ documents: [document("d1", "X", { topic: "budget" })], annotations: framed, completions: finished("d1: ana bob") }), HALF, "topic");
  expect(table).toMatchObject({ group: "budget", rows: [{ frames: { economic: { textShare: 0.1 }, political: { textShare: 0 } } }] });
});

const BASES: [string, Parameters<typeof standingOf>[0], string, string[]][] = [
  ["enough of everything", { documents: 10, cases: 30, readers: 3, reliability: 0.75, halfWidth: 0.15 }, "solid", []],
  ["nothing", { documents: 1, cases: 0, readers: 0, reliability: null, halfWidth: null }, "insufficient", ["documents<5", "claims<15", "readers<3"]],
  ["few", { documents: 9, cases: 29, readers: 3, reliability: 0.7, halfWidth: 0.2 }, "indicative", ["documents<10", "claims<30", "reliability<0.75", "halfWidth>0.15"]],
  ["not computable is not reliable", { documents: 10, cases: 30, readers: 3, reliability: null, halfWidth: 0.1 }, "indicative", ["reliability<0.75"]],
];
test.each(BASES)("standing: %s", (_, basis, standing, reasons) => {
  expect(standingOf(basis, { thresholds: DEFAULT_SETTINGS.thresholds, cases: "claims" })).toEqual({ standing, reasons });
});

test("agreement on documents, sentences, characters", () => {
  const annotations = [mark("ana d1 0-100 opinion"), mark("bob d1 0-50 opinion"), mark("ana d1 500-600 opinion")];
  const content = corpus({ documents: [document("d1", "X"), document("d2", "X")], annotations, completions: [...finished("d1: ana bob"), ...finished("d2: ana bob")] });
  const on = (unit: "document" | "sentence" | "character") => agreementReport(content, { unit, readings: "independent", label: "opinion" }).labels.opinion;
  expect(on("document")).toMatchObject({ percent: 1, alpha: 1, coders: 2, units: 2, prevalence: 0.5 });
  expect(on("sentence")).toMatchObject({ percent: 0.95, units: 20, prevalence: 0.075 });
  expect(on("character")).toMatchObject({ percent: 0.925, units: 2000 });
  expect(agreementReport(content, { unit: "document", readings: "all" }).labels.contested).toMatchObject({ alpha: { value: null, reason: "no-variance" }, prevalence: 0 });
});

test("six decimals, exact ties to the even digit, keys sorted", () => {
  expect([1 / 128, 3 / 128, 1 / 3, 5, 0].map(roundSix)).toEqual([0.007812, 0.023438, 0.333333, 5, 0]);
  expect(JSON.stringify(canonical({ b: 1 / 3, a: [null, "x"], c: undefined }))).toBe('{"a":[null,"x"],"b":0.333333}');
  expect(() => canonical(Number.NaN)).toThrow(RangeError);
});

const place = fc.tuple(fc.constantFrom("ana", "bob", "cid"), fc.constantFrom("d1", "d2", "d3"), fc.nat(900), fc.integer({ min: 5, max: 99 }), fc.constantFrom("factual-claim", "opinion", "contested"));
const world = fc.uniqueArray(place, { maxLength: 14, selector: (each) => each.join() }).map((places) =>
  corpus({
    documents: [document("d1", "X"), document("d2", "Y"), document("d3", "X")],
    annotations: places.map(([who, doc, start, length, label]) => mark(`${who} ${doc} ${start}-${start + length} ${label}`)),
    completions: ["d1", "d2", "d3"].flatMap((id) => finished(`${id}: ana bob cid`)),
    annotators: ["ana", "bob", "cid"].map((id) => ({ id, classes: id === "cid" ? ["4B"] : ["4A"] })),
  }));
/** The same state under other ids and names, in another order. */
const disguised = (content: Corpus): Corpus => {
  const people: Record<string, string> = { ana: "zz", bob: "aa", cid: "mm" };
  const papers: Record<string, string> = { d1: "x9", d2: "x1", d3: "x5" };
  return {
    ...content,
    documents: content.documents.map((row) => ({ ...row, id: papers[row.id]! })).toReversed(),
    annotations: content.annotations.map((row, at) => ({ ...row, id: `n${at}`, document: papers[row.document]!, annotator: people[row.annotator]! })).toReversed(),
    completions: content.completions.map((row) => ({ ...row, document: papers[row.document]!, annotator: people[row.annotator]! })).toReversed(),
    annotators: content.annotators.map(({ id, classes }) => ({ id: people[id]!, classes: classes.map((name) => `class ${name}`) })).toReversed(),
  };
};
test("one state has one digest and one summary, whatever its ids, names and order", () => {
  fc.assert(fc.property(world, (content) => {
    expect(canonicalRows(disguised(content))).toEqual(canonicalRows(content));
  }), { numRuns: 60 });
  fc.assert(fc.property(world, (content) => {
    expect(JSON.stringify(summarise(disguised(content)))).toBe(JSON.stringify(summarise(content)));
  }), { numRuns: 5 });
});
test("another state has another digest", () => {
  fc.assert(fc.property(world, (content) => {
    const more = [...content.annotations, mark("ana d1 990-999 opinion")];
    expect(canonicalRows({ ...content, annotations: more })).not.toEqual(canonicalRows(content));
  }), { numRuns: 30 });
});

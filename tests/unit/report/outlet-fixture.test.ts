/** Two outlets of the region, counted by hand: units, support, coverage, origins. */
import { independentOrigins } from "@/lib/report/origins";
import { judgedUnits } from "@/lib/report/consensus";
import { indexCorpus } from "@/lib/report/readings";
import { outletSummary } from "@/lib/report/summary";
import type { Corpus } from "@/lib/report/corpus";
import { withReference } from "../statistics/reference";
import { corpus, document, finished, HALF, mark } from "./corpora";

interface FixtureLink { doc: string; unit_label: string; unit_start: number; url: string; domain: string; stance: "supports" | "refutes"; owner: string; reuse_cluster: string }
interface Fixture {
  documents: { id: string; outlet: string; length: number; completed: string[] }[];
  spans: { annotator: string; doc: string; start: number; end: number; label: string }[];
  links: FixtureLink[];
  outlet_identity: Record<string, [string, string]>;
  expected_units: { doc: string; label: string; start: number; end: number; annotators: string[]; support: string; consensus: boolean; single_reviewer: boolean; independent_origins_strict?: number; independent_origins_domain_and_text_only?: number }[];
  expected_outlets: { outlet: string; documents: number; documents_with_2plus_reviews: number; coverage: number; claims_consensus: number; sourced_strict: number; sourcing_rate_strict: number; sourced_domain_text_only: number; single_source_share_of_sourced: number }[];
}

const keysOf = (link: FixtureLink, strict: boolean) => [`host:${link.domain}`, `text:${link.reuse_cluster}`, ...(strict ? [`owner:${link.owner}`] : [])];
const ownKeys = ([domain, owner]: [string, string], strict: boolean) => [`host:${domain}`, ...(strict ? [`owner:${owner}`] : [])];

const corpusOf = ({ documents, spans, links }: Fixture): Corpus => {
  const annotations = spans.map(({ annotator, doc, start, end, label }) => mark(`${annotator} ${doc} ${start}-${end} ${label}`));
  const holder = (link: FixtureLink) => annotations.find((row) => row.document === link.doc && row.start === link.unit_start && row.labels.includes(link.unit_label))!.id;
  return corpus({
    documents: documents.map(({ id, outlet, length }) => document(id, outlet, { codePoints: length, sentences: [{ start: 0, end: length }] })),
    annotations,
    completions: documents.flatMap(({ id, completed }) => finished(`${id}: ${completed.join(" ")}`)),
    links: links.map((link, at) => ({ id: String(at), annotation: holder(link), url: link.url, stance: link.stance, accepted: true })),
    searches: annotations.map(({ id, annotator }) => ({ annotation: id, annotator, outcome: "found" as const })),
  });
};

withReference<Fixture>("outlet_metrics_fixture", "units, support and consensus", (fixture) => {
  const index = indexCorpus(corpusOf(fixture));
  for (const rows of index.documents) {
    const expected = fixture.expected_units.filter(({ doc, single_reviewer: single }) => doc === rows.document.id && !single);
    const found = ["factual-claim", "opinion", "contested"].flatMap((key) =>
      judgedUnits(rows, { key, layer: "labels" }, { which: "preferred", share: 0.5 }).units.map((unit) => ({ label: key, start: unit.start, end: unit.end, annotators: unit.supporters, support: `${unit.support}/${unit.readers}`, consensus: unit.consensus })));
    const order = (a: { start: number; label: string }, b: { start: number; label: string }) => a.start - b.start || (a.label < b.label ? -1 : 1);
    expect(found.sort(order)).toEqual(expected.map(({ label, start, end, annotators, support, consensus }) => ({ label, start, end, annotators, support, consensus })).sort(order));
  }
});

withReference<Fixture>("outlet_metrics_fixture", "independent origins, strict and by host and text", (fixture) => {
  for (const unit of fixture.expected_units.filter(({ label }) => label === "factual-claim")) {
    const links = fixture.links.filter((link) => link.doc === unit.doc && link.unit_start === unit.start && link.stance === "supports");
    const outlet = fixture.documents.find(({ id }) => id === unit.doc)!.outlet;
    const count = (strict: boolean) => independentOrigins(links.map((link) => keysOf(link, strict)), ownKeys(fixture.outlet_identity[outlet]!, strict)).length;
    expect(count(true)).toBe(unit.independent_origins_strict);
    expect(count(false)).toBe(unit.independent_origins_domain_and_text_only);
  }
});

interface Share { k: number; n: number; value: number }
interface Shown { outlets: { outlet: { name: string }; documents: number; scored: number; standing: string; voices: { own: { coverage: number; claims: { n: number; corroborated: Share; singleOrigin: Share } } } }[] }
withReference<Fixture>("outlet_metrics_fixture", "the summary of both outlets", (fixture) => {
  for (const strict of [true, false]) {
    const summary = outletSummary({
      corpus: corpusOf(fixture), settings: HALF, data: "sha256:0",
      originKeys: {
        ofLink: ({ id }) => keysOf(fixture.links[Number(id)]!, strict),
        ofDocument: ({ outlet }) => ownKeys(fixture.outlet_identity[outlet!.name!]!, strict),
      },
    }) as unknown as Shown;
    expect(summary.outlets.map(({ outlet }) => outlet.name)).toEqual(["La Provence", "Le Progrès"]);
    for (const expected of fixture.expected_outlets) {
      const { voices: { own }, ...found } = summary.outlets.find(({ outlet }) => outlet.name === expected.outlet)!;
      expect(found).toMatchObject({ documents: expected.documents, scored: expected.documents_with_2plus_reviews, standing: "insufficient" });
      expect(own.claims.n).toBe(expected.claims_consensus);
      expect(own.coverage).toBeCloseTo(expected.coverage, 6);
      expect(own.claims.corroborated.k).toBe(strict ? expected.sourced_strict : expected.sourced_domain_text_only);
      if (strict) expect(own.claims.corroborated.value).toBeCloseTo(expected.sourcing_rate_strict, 6);
      if (strict) expect(own.claims.singleOrigin.k / own.claims.corroborated.k).toBe(expected.single_source_share_of_sourced);
    }
  }
});

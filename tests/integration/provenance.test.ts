/** Where documents come from, over the API: proposals, a person's word, figures that follow; and what the five real articles show. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { indexText } from "@/lib/text/offsets";
import { clientOf, problems } from "../support/api";
import { useDatabase } from "../support/database";
import { join, person, project, type Person } from "../support/world";

useDatabase();
jest.setTimeout(30_000);

const PROSE = "Le conseil municipal d’Arvelle a voté lundi la cession des quais pour vingt ans, sans que personne ne demande à lire le contrat qui la fonde, alors que les dockers réclamaient depuis deux mois qu’on le leur montre enfin.";
const RELAYED = `${PROSE}\n\nVoici une enquête parue dans la revue Le Goéland et que nous relayons.\n\n${PROSE} Le port est vendu.\n\nSource : La Vigie – Traduction : Ana Ruiz\n`;

let alma: Person;
let bilal: Person;
let cleo: Person;
beforeAll(async () => {
  [alma, bilal, cleo] = [await person("alma"), await person("bilal"), await person("cleo")];
});

const codes = ({ warnings }: { warnings: { code: string }[] }): string[] => [...new Set(warnings.map(({ code }) => code))].sort();

test("parts are proposed with their evidence; a person corrects them, what is left out is rejected, and a part outside the text is refused", async () => {
  const { document } = await project(alma, RELAYED);
  const { body } = await clientOf(alma).get(`/documents/${document}/provenance`);
  expect(body.regions.map(({ kind, origin, status }: { kind: string; origin?: string; status: string }) => [kind, origin, status])).toEqual([
    ["editorial", undefined, "proposed"], ["relayed", "Le Goéland", "proposed"], ["translated", "La Vigie", "proposed"],
  ]);
  expect(body.regions.every(({ evidence }: { evidence?: object }) => evidence)).toBe(true);
  expect(body).toMatchObject({ translator: "Ana Ruiz", origins: [{ name: "Le Goéland", how: "introduction" }, { name: "La Vigie", how: "credit" }], outlet: { proposed: null }, date: { proposed: null } });
  expect(codes(body)).toEqual(["no-named-source", "one-document", "relayed", "two-origins"].filter((code) => code !== "no-named-source"));

  const [editorial, relayed] = body.regions;
  const put = (regions: object[]) => clientOf(alma).put(`/documents/${document}/regions`, { body: { regions } });
  const corrected = await put([{ ...editorial, status: "confirmed" }, { start: relayed.start, end: relayed.end, kind: "relayed", origin: "Le Goéland du Large" }]);
  expect(corrected.body.regions.map(({ kind, origin, status, evidence }: { kind: string; origin?: string; status: string; evidence?: object }) => [kind, origin, status, evidence !== undefined])).toEqual([
    ["editorial", undefined, "confirmed", true], ["relayed", "Le Goéland du Large", "confirmed", true],
  ]);
  expect(corrected.body.origins.map(({ name }: { name: string }) => name)).toEqual(["Le Goéland", "La Vigie", "Le Goéland du Large"]);
  const outside = await put([{ start: 0, end: 100_000, kind: "own" }]);
  expect([outside.status, problems(outside)]).toEqual([422, ["regions.0 out-of-range"]]);
  expect((await clientOf(alma).get(`/documents/${document}/provenance`)).body.regions).toHaveLength(2);
});

test("figures follow: what a person gives to another is no longer the outlet's own", async () => {
  const place = await project(alma, `${PROSE}\n\nLe port est vendu.\n`);
  for (const who of [bilal, cleo]) await join(place.project, who, "annotator");
  await clientOf(alma).patch(`/documents/${place.document}`, { body: { outlet: { name: "Le Ponant" } }, headers: { "if-match": '"1"' } });
  for (const who of [bilal, cleo]) {
    await clientOf(who).post(`/documents/${place.document}/annotations`, { body: { selector: { exact: "Le port est vendu." }, labels: ["factual-claim"] } });
    await clientOf(who).put(`/documents/${place.document}/completion`);
  }
  const claims = async () => {
    const [outlet] = (await clientOf(alma).get(`/projects/${place.project}/outlets`)).body.outlets;
    return [outlet.voices.own.claims.n, outlet.voices.relayed.map(({ origin, claims: { n } }: { origin: string; claims: { n: number } }) => [origin, n])];
  };
  expect(await claims()).toEqual([1, []]);
  const start = PROSE.length + 2;
  await clientOf(alma).put(`/documents/${place.document}/regions`, { body: { regions: [{ start, end: start + 18, kind: "relayed", origin: "La Vigie" }] } });
  expect(await claims()).toEqual([0, [["La Vigie", 1]]]);
});

test("a label that its context speaks against is proposed for a second look, to whoever may see it", async () => {
  const place = await project(alma, "Selon Anne Kermadec, le port est vendu.\n\nLa ville est un champ de bataille entre deux mondes, et personne ne dort plus.\n\nLe port a perdu 300 emplois en deux ans.\n");
  await join(place.project, bilal, "annotator");
  const mark = async (exact: string, labels: string[], more: object = {}) => (await clientOf(bilal).post(`/documents/${place.document}/annotations`, { body: { selector: { exact }, labels, ...more } })).body.id;
  const unsourced = await mark("Selon Anne Kermadec, le port est vendu.", ["unsourced"]);
  const metaphor = await mark("La ville est un champ de bataille entre deux mondes", ["factual-claim"]);
  await mark("Le port a perdu 300 emplois", ["factual-claim"]);
  await mark("personne ne dort plus", ["unsourced"]);
  const reviews = async (who: Person) => (await clientOf(who).get(`/documents/${place.document}/provenance`)).body.reviews.map(({ annotation, code }: { annotation: string; code: string }) => [annotation, code]);
  expect(await reviews(alma)).toEqual([[unsourced, "unsourced-with-source"], [metaphor, "fact-without-a-fact"]]);
  expect(await reviews(bilal)).toEqual(await reviews(alma));
});

const SEEDS = path.join(process.cwd(), "..", "shared", "seeds");
const real = existsSync(SEEDS);

(real ? describe : describe.skip)(`the five real articles${real ? "" : " (no ../shared/seeds)"}`, () => {
  const articles: { id: string; text: string; body: Record<string, never> }[] = [];
  let place: string;
  const slice = (at: number, { start, end }: { start: number; end: number }) => indexText(articles[at]!.text).slice(start, end);
  const body = (at: number) => articles[at]!.body as any; // eslint-disable-line @typescript-eslint/no-explicit-any

  beforeAll(async () => {
    const { project: id } = await project(alma);
    place = id;
    for (const name of readdirSync(SEEDS).sort()) {
      const text = readFileSync(path.join(SEEDS, name), "utf8");
      const title = (/^#+ \[?([^\]\n]+)/mu.exec(text)?.[1] ?? text.trim().split("\n").find((line) => /^\p{Lu}.{30,}/u.test(line))!).slice(0, 200);
      const made = await clientOf(alma).post(`/projects/${id}/documents`, { body: { title, language: "fr", format: "text", content: text, outlet: null } });
      articles.push({ id: made.body.id, text, body: made.body });
    }
    for (const article of articles) article.body = (await clientOf(alma).get(`/documents/${article.id}/provenance`)).body;
  });

  it("a relayed translation under an introduction: two voices, two origins that disagree, both kept", () => {
    expect(body(0).regions.filter(({ kind }: { kind: string }) => ["editorial", "relayed", "translated"].includes(kind))).toHaveLength(3);
    expect(body(0).origins.map(({ how }: { how: string }) => how)).toEqual(["introduction", "credit"]);
    expect(body(0).origins.map((origin: { name: string; start: number; end: number }) => origin.name === slice(0, origin))).toEqual([true, true]);
    expect(body(0).translator).toMatch(/^\p{Lu}\p{L}+ \p{Lu}\p{L}+$/u);
    expect(codes(body(0))).toEqual(expect.arrayContaining(["two-origins", "relayed", "lost-targets"]));
    expect(body(0).date.proposed).toMatch(/^\d{4}-\d\d-\d\d$/u);
  });

  it("claimed sources without a target are lost, and a cut address leads nowhere", () => {
    expect(body(0).links.every(({ state, url }: { state: string; url?: string }) => state === "lost" && url === undefined)).toBe(true);
    expect(new Set(body(0).links.map(({ role }: { role: string }) => role))).toEqual(new Set(["content", "provenance", "chrome"]));
    expect(body(4).links).toEqual([expect.objectContaining({ state: "truncated", role: "content" })]);
    expect(body(4).links[0]).not.toHaveProperty("url");
  });

  it("where the attribution is lost on the way, the sentences are proposed as that origin's", async () => {
    const lost = body(1).warnings.filter(({ code }: { code: string }) => code === "attribution-lost");
    expect(lost.length).toBeGreaterThanOrEqual(5);
    expect(new Set(lost.map(({ detail }: { detail: string }) => detail))).toEqual(new Set([body(0).origins[1].name]));
    const { items } = (await clientOf(alma).get(`/documents/${articles[1]!.id}/suggestions`)).body;
    const probable = items.filter(({ kind }: { kind: string }) => kind === "probable-origin");
    expect(probable.map(({ start, end, origin }: { start: number; end: number; origin: string }) => [start, end, origin])).toEqual(lost.map(({ start, end, detail }: { start: number; end: number; detail: string }) => [start, end, detail]));
    expect(codes(body(0))).not.toContain("attribution-lost");
  });

  it("an interview with one speaker is a single source, and the magazine's own sentences are not the interviewee's", () => {
    expect(codes(body(2))).toContain("single-voice");
    const spoken = body(2).regions.filter(({ kind }: { kind: string }) => kind === "speaker");
    expect(spoken.length).toBeGreaterThanOrEqual(5);
    for (const region of spoken) expect(slice(2, region)).toMatch(/^«[^«»]+»$/u);
    expect(body(2).speakers).toHaveLength(1);
  });

  it("an explainer without a named source: that is the warning; nothing is made up", () => {
    expect(codes(body(3))).toEqual(expect.arrayContaining(["no-named-source", "one-document"]));
    expect(body(3)).toMatchObject({ outlet: { proposed: null }, date: { proposed: null } });
    expect(body(3).speakers.filter(({ kind }: { kind: string }) => kind !== "anonymous")).toEqual([]);
  });

  it("a headline that its body contradicts, and only that one", () => {
    expect(articles.map((_, at) => codes(body(at)).includes("headline-against-body"))).toEqual([false, false, false, false, true]);
  });

  it("an anonymous source through a named newspaper keeps both", () => {
    const anonymous = body(0).speakers.filter(({ kind }: { kind: string }) => kind === "anonymous");
    expect(anonymous).toEqual([expect.objectContaining({ via: [expect.stringMatching(/Times$/u)] })]);
  });

  it("every article stands alone for its outlet, and says so", () => {
    for (const { body: found } of articles) expect(codes(found as never)).toContain("one-document");
  });

  it("a metaphor labelled as a fact is proposed for a second look; what can be looked up is not", async () => {
    const text = articles[0]!.text;
    const label = async (from: string, to: string) => {
      const start = [...text.slice(0, text.indexOf(from))].length;
      const end = [...text.slice(0, text.indexOf(to, text.indexOf(from)) + to.length)].length;
      return (await clientOf(alma).post(`/documents/${articles[0]!.id}/annotations`, { body: { selector: { start, end }, labels: ["factual-claim"] } })).body.id;
    };
    const metaphor = await label("le Pérou est un champ", "la Chine.");
    await label("704,6 millions", "2023");
    expect((await clientOf(alma).get(`/documents/${articles[0]!.id}/provenance`)).body.reviews.map(({ annotation }: { annotation: string }) => annotation)).toEqual([metaphor]);
  });

  it("a passage that occurs twice: each mark stays on its own occurrence, read again, out and in", async () => {
    const { passages } = body(0).reuse.find(({ rule }: { rule: string }) => rule === "repeat");
    const [first, second] = passages[0] as { start: number; end: number }[];
    const at = ({ start, end }: { start: number; end: number }) => [start, end];
    for (const { start, end } of [first!, second!]) await clientOf(alma).post(`/documents/${articles[0]!.id}/annotations`, { body: { selector: { start, end, exact: slice(0, { start, end }) }, labels: ["opinion"] } });
    const marked = async (document: string) => (await clientOf(alma).get(`/documents/${document}/annotations?limit=500`)).body.items.filter(({ labels }: { labels: string[] }) => labels.includes("opinion")).map(({ selector }: { selector: { start: number; end: number } }) => at(selector));
    expect(await marked(articles[0]!.id)).toEqual([at(first!), at(second!)]);
    const bundle = Buffer.from(await (await clientOf(alma).get(`/projects/${place}/export?format=bundle&people=named&text=full`)).raw.arrayBuffer());
    const elsewhere = (await clientOf(alma).post("/projects", { body: { name: "n", language: "fr" } })).body.id;
    const { ids } = (await clientOf(alma).post(`/projects/${elsewhere}/import`, { payload: new Uint8Array(bundle), headers: { "content-type": "application/zip" } })).body;
    expect(await marked(ids.documents[articles[0]!.id])).toEqual([at(first!), at(second!)]);
  });

  it("calm words raise no suspicion: the explainer has fewer loaded words than the relay", async () => {
    const loaded = async (at: number) => (await clientOf(alma).get(`/documents/${articles[at]!.id}/suggestions`)).body.items.filter(({ kind }: { kind: string }) => kind === "loaded").length;
    expect(await loaded(3)).toBeLessThan(await loaded(0));
  });

  it("two tellings that do not agree are suggested where they stand", async () => {
    const { items } = (await clientOf(alma).get(`/documents/${articles[1]!.id}/suggestions`)).body;
    expect(items.filter(({ kind }: { kind: string }) => kind === "contradiction")).toHaveLength(2);
  });

  it("menus and appeals are recognised, and a mark in one is warned about", async () => {
    for (const at of [0, 1, 2, 3, 4]) expect(body(at).regions.some(({ kind }: { kind: string }) => kind === "boilerplate")).toBe(true);
    const { start } = body(1).regions.find(({ kind }: { kind: string }) => kind === "boilerplate");
    const made = await clientOf(alma).post(`/documents/${articles[1]!.id}/annotations`, { body: { selector: { start, end: start + 8 }, labels: ["opinion"] } });
    expect([made.status, made.body.warnings]).toEqual([201, [{ code: "boilerplate" }]]);
  });
});

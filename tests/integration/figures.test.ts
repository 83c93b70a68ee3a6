/** The figures of a project over the API: what they are made of, who sees which, and that a bundle of them gives the same bytes. */
import type { Actor } from "@/lib/access/actor";
import { checkBundle, rowsOf } from "@/lib/exchange/check-bundle";
import { corpusOf, type CorpusRows } from "@/lib/exchange/corpus-rows";
import { summaryOfCorpus } from "@/lib/exchange/corpus-summary";
import { knownInMemory } from "@/lib/exchange/known";
import { TABLE_NAMES } from "@/lib/exchange/tables";
import { writeBundle } from "@/lib/exchange/write-bundle";
import { pool } from "@/lib/server/database";
import { newHasher } from "@/lib/server/hasher";
import type { ProjectAccess } from "@/lib/server/access/scope";
import { inSnapshot } from "@/lib/server/queries/corpus-snapshot";
import { readOutletPage } from "@/lib/server/queries/outlet-page";
import { clientOf, problems } from "../support/api";
import { useDatabase } from "../support/database";
import { join, person, project, type Person } from "../support/world";
import { people as disguise, readerOf, type Files } from "../unit/exchange/bundle-world";

useDatabase();

const TEXT = "Le port a perdu 300 emplois en deux ans. Selon la mairie, le chantier reprendra. Personne ne sait quand, dit-on au café.\n";
const PASSAGES: [number, number][] = [[0, 39], [41, 79], [81, 119]];

let owner: Person;
let readers: Person[];
let place: string;
let documents: { id: string; outlet: { id: string } }[];
const of = (who: Person) => clientOf(who);
const add = async (title: string, outlet: object | null) =>
  (await of(owner).post(`/projects/${place}/documents`, { body: { title, outlet, language: "fr", content: TEXT } })).body;
const mark = async (who: Person, document: string, passage: number, more: object = {}) => {
  const [start, end] = PASSAGES[passage]!;
  const answer = await of(who).post(`/documents/${document}/annotations`, { body: { selector: { start, end }, labels: ["factual-claim"], ...more } });
  expect(answer.status).toBe(201);
  return answer.body;
};

beforeAll(async () => {
  owner = await person("owner");
  readers = [await person("ana"), await person("bilal"), await person("chloe")];
  place = (await project(owner)).project;
  for (const who of readers) await join(place, who, "annotator");
  documents = [await add("Un", { name: "La Digue", domain: "ladigue.example" }), await add("Deux", { name: "La Digue", domain: "ladigue.example" }), await add("Trois", null)];
  for (const { id } of documents) {
    for (const who of readers) {
      await mark(who, id, 0, { attribution: { type: "none" } });
      await mark(who, id, 1, { attribution: { type: "organisation", name: "la mairie" } });
    }
    for (const who of readers) await of(who).put(`/documents/${id}/completion`);
  }
});

const summaryFor = async (who: Person) => (await of(who).get(`/projects/${place}/outlets`)).body;
const digue = (summary: { outlets: { outlet: { name: string | null } }[] }) => summary.outlets.find(({ outlet }) => outlet.name === "La Digue") as never as {
  outlet: { id: string }; documents: number; readers: number; standing: string; reasons: string[];
  voices: { own: { claims: Record<"sourced" | "unsourced" | "corroborated" | "contested", { k: number; n: number; value: number | null; reason?: string }> & { n: number } } };
};

test("every outlet has its figures, an unknown one under its document's id", async () => {
  const summary = await summaryFor(owner);
  expect(digue(summary)).toMatchObject({ documents: 2, readers: 3, standing: "insufficient", reasons: ["documents<5", "claims<15"] });
  expect(digue(summary).voices.own.claims).toMatchObject({ n: 4, sourced: { k: 2, n: 4 }, unsourced: { k: 2 }, corroborated: { n: 0, value: null, reason: "no-searches" } });
  // The document that the project was made with, unread, and the one of no outlet.
  expect(summary.outlets.map(({ outlet }: { outlet: { id: string; name: string | null } }) => outlet.name)).toEqual(["La Digue", null, null]);
  expect(summary.outlets.map(({ outlet }: { outlet: { id: string } }) => outlet.id)).toContain(documents[2]!.id);
  expect(summary.data).toMatch(/^sha256:[0-9a-f]{64}$/u);
});

test("one outlet is found by its id, an unknown one by its document's or its own", async () => {
  const summary = await summaryFor(owner);
  const { outlets, ...head } = summary;
  expect((await of(owner).get(`/projects/${place}/outlets/${digue(summary).outlet.id}`)).body).toEqual({ ...head, outlet: digue(summary) });
  for (const id of [documents[2]!.id, documents[2]!.outlet.id]) {
    expect((await of(owner).get(`/projects/${place}/outlets/${id}`)).body.outlet).toEqual(outlets.find(({ outlet }: { outlet: { id: string } }) => outlet.id === documents[2]!.id));
  }
  expect((await of(owner).get(`/projects/${place}/outlets/${place}`)).status).toBe(404);
});

test("a figure opens the passages behind it, page by page, with readers, links and searches", async () => {
  const made = await mark(readers[0]!, documents[0]!.id, 2, { links: [{ url: "https://www.insee.example/port", stance: "supports", quote: "300 emplois" }, { url: "https://ladigue.example/avant", stance: "supports" }] });
  await mark(readers[1]!, documents[0]!.id, 2);
  await of(readers[1]!).post(`/annotations/${made.id}/searches`, { body: { outcome: "found", where: "INSEE" } });
  for (const link of made.links) await of(readers[2]!).post(`/links/${link.id}/reviews`, { body: { verdict: "accept" } });
  const path = `/projects/${place}/outlets/${documents[0]!.outlet.id}/claims`;
  const all = (await of(owner).get(path)).body.items;
  expect(all.map((each: { document: { title: string }; start: number; source: string; counts: boolean }) => [each.document.title, each.start, each.source, each.counts])).toEqual([
    ["Un", 0, "none", false], ["Un", 41, "organisation", true], ["Un", 81, "none", false], ["Deux", 0, "none", false], ["Deux", 41, "organisation", true],
  ]);
  expect(all[0]).toMatchObject({ quote: "Le port a perdu 300 emplois en deux ans", label: "factual-claim", readers: 3, support: 3, consensus: true, adjudicated: false });
  const corroborated = (await of(owner).get(`${path}?figure=claims/corroborated`)).body.items;
  expect(corroborated).toHaveLength(1);
  expect(corroborated[0]).toMatchObject({ start: 81, counts: true, independentOrigins: 1, searches: [{ person: { name: "bilal" }, outcome: "found", where: "INSEE" }] });
  expect(corroborated[0].links.map(({ accepted, quote }: { accepted: boolean; quote: string | null }) => [accepted, quote]).sort()).toEqual([[true, null], [true, "300 emplois"]]);
  const first = (await of(owner).get(`${path}?limit=2`)).body;
  const rest = (await of(owner).get(`${path}?limit=5&after=${first.next}`)).body;
  expect([...first.items, ...rest.items]).toEqual(all);
  expect(rest.next).toBeNull();
  expect((await of(owner).get(`${path}?figure=labels/opinion`)).body.items).toEqual([]);
  expect((await of(owner).get(`${path}?figure=labels/factual-claim&voice=relayed`)).body.items).toEqual([]);
  for (const [query, fault] of [["figure=claims/none", "figure not-one-of"], ["after=zz", "after bad-format"], ["voice=silent", "voice not-one-of"]]) {
    expect(problems(await of(owner).get(`${path}?${query}`))).toEqual([fault]);
  }
});

test("a passage names who speaks as readers wrote it, and one of its marks to open it by", async () => {
  const made = await Promise.all(readers.slice(0, 2).map((who, at) => mark(who, documents[2]!.id, 2, { attribution: { type: "named", name: ["Édith MARSAUDON", "edith marsaudon"][at] } })));
  const { items } = (await of(owner).get(`/projects/${place}/outlets/${documents[2]!.id}/claims?figure=claims/named`)).body;
  const named = items.filter(({ counts }: { counts: boolean }) => counts);
  expect(named).toHaveLength(1);
  expect(["Édith MARSAUDON", "edith marsaudon"]).toContain(named[0].speakers.join());
  expect(made.map(({ id }) => id)).toContain(named[0].annotation);
});

test("two outlets are compared by how likely the one is ahead", async () => {
  const [a, b] = [documents[0]!.outlet.id, documents[2]!.id];
  const { body } = await of(owner).get(`/projects/${place}/outlets/compare?a=${a}&b=${b}`);
  expect([body.a.outlet.id, body.b.outlet.id]).toEqual([a, b]);
  const back = (await of(owner).get(`/projects/${place}/outlets/compare?a=${b}&b=${a}`)).body.greater;
  expect(body.greater["claims/sourced"]).toBeGreaterThan(0);
  expect(body.greater["claims/sourced"] + back["claims/sourced"]).toBeCloseTo(1, 2);
  expect(body.greater["claims/corroborated"]).toEqual({ value: null, reason: "no-data" });
});

test("agreement is given per label, with its reason where it cannot be computed", async () => {
  const path = `/projects/${place}/agreement`;
  expect((await of(owner).get(`${path}?unit=document`)).body.labels["factual-claim"]).toMatchObject({ percent: { value: null, reason: "nothing-pairable" }, coders: 0 });
  const { labels } = (await of(owner).get(`${path}?unit=sentence&readings=all`)).body;
  expect(labels["factual-claim"]).toMatchObject({ coders: 3, units: 9 });
  expect(labels.opinion.alpha).toEqual({ value: null, reason: "no-variance" });
  expect(Object.keys((await of(owner).get(`${path}?unit=character&readings=all&label=opinion`)).body.labels)).toEqual(["opinion"]);
  expect(problems(await of(owner).get(`${path}?label=nonsense`))).toEqual(["label unknown-label"]);
});

/** A bundle of what `who` may see, written and read back. */
const exported = async (who: Person, mode: "named" | "pseudonymous", text: "full" | "offsets"): Promise<Files> => {
  const sight = { userId: who.id, closedDocuments: [], moderated: true };
  return inSnapshot({ projectId: place, sight, text: true }, async (snapshot) => {
    const files: Files = new Map();
    for await (const { path, content } of writeBundle(snapshot, { people: disguise(mode), text: { mode: text, outside: false }, newHasher })) {
      let whole = "";
      for await (const chunk of content) whole += chunk;
      files.set(path, whole);
    }
    return files;
  });
};

test("recomputing a bundle gives the very bytes of the live summary", async () => {
  const live = JSON.stringify(await summaryFor(owner));
  for (const [mode, text] of [["named", "full"], ["pseudonymous", "full"], ["pseudonymous", "offsets"]] as const) {
    const reader = readerOf(await exported(owner, mode, text));
    const checked = await checkBundle(reader, { known: knownInMemory(), newHasher });
    expect(checked.bad).toEqual([]);
    const rows: Record<string, unknown[]> = {};
    for (const table of TABLE_NAMES) {
      rows[table] = [];
      for await (const row of rowsOf(reader, table, checked)) rows[table].push(row);
    }
    const corpus = corpusOf(rows as unknown as CorpusRows, checked.codebook, newHasher);
    expect(JSON.stringify(summaryOfCorpus(corpus, checked.project!.settings, newHasher))).toBe(live);
  }
});

test("a researcher reads pseudonyms behind the figures, and the same figures", async () => {
  const researcher = await person("researcher");
  await join(place, researcher, "researcher");
  expect(await summaryFor(researcher)).toEqual(await summaryFor(owner));
  const { items } = (await of(researcher).get(`/projects/${place}/outlets/${documents[0]!.outlet.id}/claims`)).body;
  expect(JSON.stringify(items)).not.toMatch(/ana|bilal|chloe/u);
  for (const who of readers) expect(JSON.stringify(items)).not.toContain(who.id);
});

test("a label that changed its meaning starts anew; one that only changed its words does not", async () => {
  const book = await of(owner).get(`/projects/${place}/codebook`);
  const change = async (wordingOnly: boolean, fr: string, number: number) => {
    const labels = book.body.labels.map((label: { key: string; definition: object }) => (label.key === "factual-claim" ? { ...label, definition: { ...label.definition, fr } } : label));
    expect((await of(owner).put(`/projects/${place}/codebook`, { body: { labels, wordingOnly }, headers: { "if-match": `"${number}"` } })).status).toBe(200);
  };
  await change(true, "Autrement dit.", 1);
  expect(digue(await summaryFor(owner)).voices.own.claims.n).toBe(5);
  await change(false, "Autre chose.", 2);
  expect(digue(await summaryFor(owner)).voices.own.claims.n).toBe(0);
  await pool.query("DELETE FROM codebook_version WHERE project_id = $1 AND number > 1", [place]);
});

test("a deleted document and a withdrawn mark leave the figures", async () => {
  const [last] = (await of(readers[0]!).get(`/documents/${documents[1]!.id}/annotations`)).body.items;
  await of(owner).delete(`/documents/${documents[0]!.id}`);
  expect(digue(await summaryFor(owner))).toMatchObject({ documents: 1, voices: { own: { claims: { n: 2, sourced: { k: 1, n: 2 } } } } });
  expect(last.labels).toEqual(["factual-claim"]);
  for (const who of readers.slice(0, 2)) {
    for (const each of (await of(who).get(`/documents/${documents[1]!.id}/annotations`)).body.items) {
      if (each.author.id === who.id && each.selector.start === 41) await of(who).delete(`/annotations/${each.id}`);
    }
  }
  expect(digue(await summaryFor(owner)).voices.own.claims).toMatchObject({ n: 1, sourced: { k: 0, n: 1 } });
});

const LOW = { documents: 1, documentsSolid: 1, claims: 1, claimsSolid: 1, reliability: 0, halfWidth: 0.5 };
const preview = (settings: object, who = owner) => of(who).post(`/projects/${place}/outlets/preview`, { body: { settings } });

test("what other settings would make of the outlets is told before they are saved, and changes nothing", async () => {
  const before = await summaryFor(owner);
  const tried = await preview({ thresholds: LOW });
  expect(tried.body.then).toEqual({ ...tried.body.now, solid: 1, insufficient: tried.body.now.insufficient - 1 });
  // Nobody's claim is marked by more than everybody.
  expect((await preview({ share: 1, thresholds: LOW })).body.then).toEqual({ ...tried.body.now, none: tried.body.now.none + 1, insufficient: tried.body.now.insufficient - 1 });
  expect(JSON.stringify(await summaryFor(owner))).toBe(JSON.stringify(before));
  await of(owner).patch(`/projects/${place}`, { body: { settings: { thresholds: LOW } } });
  expect(digue(await summaryFor(owner)).standing).toBe("solid");
  await of(owner).patch(`/projects/${place}`, { body: { settings: { thresholds: null } } });
  expect(digue(await summaryFor(owner)).standing).toBe("insufficient");
});

test("a large project is judged by other thresholds at once; another share would mean counting it anew", async () => {
  const small = (await preview({ thresholds: LOW })).body;
  process.env.FIGURES_KEPT_FROM = "0";
  try {
    expect((await preview({ thresholds: LOW })).body).toEqual(small);
    expect((await preview({ share: 0.5, thresholds: LOW })).body).toEqual({ now: small.now, then: null });
  } finally {
    delete process.env.FIGURES_KEPT_FROM;
    await pool.query("DELETE FROM figures_state WHERE project_id = $1", [place]);
  }
});

test.each([
  [{ documents: 0 }, "documents", "too-little"],
  [{ documents: 2.5 }, "documents", "not-an-integer"],
  [{ documents: 12 }, "documentsSolid", "too-little"],
  [{ claims: 8, claimsSolid: 7 }, "claimsSolid", "too-little"],
  [{ readers: 1 }, "readers", "too-little"],
  [{ halfWidth: 0.6 }, "halfWidth", "too-great"],
  [{ reliability: "0,8" }, "reliability", "wrong-type"],
  [{ luck: 1 }, "luck", "unknown-field"],
])("thresholds %j are refused by name", async (thresholds, field, code) => {
  const refused = [await preview({ thresholds }), await of(owner).patch(`/projects/${place}`, { body: { settings: { thresholds } } })];
  for (const answer of refused) expect([answer.status, problems(answer)]).toEqual([400, [`settings.thresholds.${field} ${code}`]]);
});

describe("readers who decide as one", () => {
  // Lehmer's generator: the same class on every machine.
  let state = 3;
  const chance = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const SENTENCE = "Le port a perdu des emplois. ";
  const names = ["dora", "emil", "fanny", "gaspard", "hugo", "ines", "jade", "karl"];
  let digue: string;
  let where: string;

  beforeAll(async () => {
    where = (await project(owner)).project;
    const class8 = await Promise.all(names.map((name) => person(name)));
    for (const who of class8) await join(where, who, "annotator");
    for (let at = 0; at < 12; at += 1) {
      const { id, outlet } = (await of(owner).post(`/projects/${where}/documents`, { body: { title: String(at), outlet: { name: "Le Quai" }, language: "fr", content: SENTENCE.repeat(10) } })).body;
      digue = outlet.id;
      for (let sentence = 0; sentence < 10; sentence += 1) {
        // Six read with care, the seventh marks as it comes, the eighth as the seventh.
        const isClaim = chance() < 0.4;
        let hers = false;
        for (const [reader, who] of class8.entries()) {
          const marks = reader < 6 ? chance() < (isClaim ? 0.9 : 0.08) : reader === 6 ? (hers = chance() < 0.45) : hers;
          if (!marks) continue;
          const start = sentence * SENTENCE.length;
          await of(who).post(`/documents/${id}/annotations`, { body: { selector: { start, end: start + SENTENCE.length - 1 }, labels: ["factual-claim"] } });
        }
      }
      for (const who of class8) await of(who).put(`/documents/${id}/completion`);
    }
  }, 60_000);

  const pageFor = (role: ProjectAccess["role"], more: Partial<ProjectAccess> = {}) =>
    readOutletPage({ userId: owner.id, isAdmin: false, credential: { kind: "session" } } as Actor, { projectId: where, role, settings: {}, pseudonymKey: "00", namesHidden: false, ...more }, digue);

  test("are named to those who answer for them, and to nobody else", async () => {
    const { asOne, rules } = await pageFor("owner");
    expect(asOne).toEqual([{ count: 2, names: [expect.stringMatching(/jade/iu), expect.stringMatching(/karl/iu)] }]);
    expect(rules?.map(({ rule }) => rule)).toEqual(["two", "third", "half", "asOne", "weighed"]);
    expect(rules?.find(({ rule }) => rule === "asOne")).toHaveProperty("claims");
    for (const access of [["annotator"], ["researcher"], ["owner", { namesHidden: true }]] as const) expect((await pageFor(access[0], access[1])).asOne).toEqual([{ count: 2, names: null }]);
  });

  test("are not looked for in a large project, which says so", async () => {
    process.env.FIGURES_KEPT_FROM = "0";
    try {
      const { asOne, rules } = await pageFor("owner");
      expect([asOne, rules?.slice(3)]).toEqual([[], [{ rule: "asOne", reason: "too-large" }, { rule: "weighed", reason: "too-large" }]]);
    } finally {
      delete process.env.FIGURES_KEPT_FROM;
    }
  });
});

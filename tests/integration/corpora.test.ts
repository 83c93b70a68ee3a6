/** What an exported or imported corpus must show: others can count it, it is itself again, and figures say no more than they know. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as path } from "node:path";
import { pool } from "@/lib/server/database";
import { recompute } from "@/lib/server/exchange/recompute";
import { clientOf } from "../support/api";
import { bundleOf, type Tables } from "../support/bundle";
import { useDatabase } from "../support/database";
import { madeCorpus, type Made } from "../support/made-corpora";
import { lines, unzip } from "../support/unzip";
import { person, type Person } from "../support/world";
import { readerOf } from "../unit/exchange/bundle-world";

useDatabase();
jest.setTimeout(30_000);

let owner: Person;
const api = () => clientOf(owner);

beforeAll(async () => {
  owner = await person("owner");
});

const imported = async (tables: Tables, heads: Readonly<Record<string, unknown>> = {}): Promise<string> => {
  const project = (await api().post("/projects", { body: { name: "Corpus", language: "fr" } })).body.id;
  const { status, body } = await api().post(`/projects/${project}/import`, { payload: new Uint8Array(await bundleOf(tables, heads)), headers: { "content-type": "application/zip" } });
  expect([status, body.errors]).toEqual([200, undefined]);
  return project;
};
const exported = async (project: string, query = "people=named&text=full") => unzip(Buffer.from(await (await api().get(`/projects/${project}/export?format=bundle&${query}`)).raw.arrayBuffer()));
const summary = async (project: string) => (await api().get(`/projects/${project}/outlets`)).body;

/** Somebody else's program, on the files alone. */
const countedByOthers = (files: ReadonlyMap<string, string>): Record<string, { documents: number; scored: number; claims: Record<string, number>; labels: Record<string, { units: number; k: number; n: number; ties: number }> }> => {
  const folder = mkdtempSync(path(tmpdir(), "apostille-test-"));
  try {
    for (const [name, content] of files) writeFileSync(path(folder, name), content);
    return JSON.parse(execFileSync(process.execPath, ["tests/fixtures/independent/count-bundle.mjs", folder], { encoding: "utf8" }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

interface Entry {
  readonly outlet: { readonly id: string; readonly name: string | null };
  readonly documents: number;
  readonly scored: number;
  readonly standing: string;
  readonly reasons: readonly string[];
  readonly voices: { readonly own: { readonly labels: Record<string, { units: number; share: { k: number; n: number; ties: number } }>; readonly claims: { n: number; sourced: { k: number }; unsourced: { k: number } } } };
}

const expectCountedAlike = async (project: string): Promise<void> => {
  const counted = countedByOthers(await exported(project));
  const { outlets } = (await summary(project)) as { outlets: Entry[] };
  expect(Object.keys(counted)).toHaveLength(outlets.length);
  for (const { outlet, documents, scored, voices } of outlets) {
    const { claims, labels } = voices.own;
    expect({ [outlet.name ?? outlet.id]: counted[outlet.name ?? outlet.id] }).toEqual({
      [outlet.name ?? outlet.id]: {
        documents, scored, claims: { n: claims.n, sourced: claims.sourced.k, unsourced: claims.unsourced.k },
        labels: Object.fromEntries(Object.entries(labels).map(([key, { units, share: { k, n, ties } }]) => [key, { units, k, n, ties }])),
      },
    });
  }
};

/** Marks that overlap, differ in extent, are alone, or cover a paragraph; drawn from a row of numbers that is always the same. */
const scattered = (): Tables => {
  let state = 7;
  const draw = (below: number): number => (state = (state * 48_271) % 2_147_483_647) % below;
  const text = Array.from({ length: 12 }, (_, at) => `Phrase ${at + 1} 🇫🇷 : ${"mot ".repeat(3 + (at % 4))}fin.`).join(" ");
  const length = [...text].length;
  const documents = Array.from({ length: 14 }, (_, at) => ({ id: `d${at}`, title: `Titre ${at}`, language: "fr", outlet: at % 5 === 4 ? null : { name: `Média ${at % 3}` }, text, regions: [] }));
  const people = ["ana", "bob", "cy", "dee", "eli"];
  const annotations = documents.flatMap(({ id }) => people.flatMap((annotator) => Array.from({ length: 3 + draw(6) }, (_, nth) => {
    // Few places, so that readers meet.
    const start = 40 * draw(Math.floor((length - 60) / 40)) + draw(4);
    return {
      id: `${id} ${annotator} ${nth}`, document: id, annotator, start, end: start + 10 + draw(nth === 0 ? 50 : 20), labels: [["factual-claim", "factual-claim", "opinion", "contested"][draw(4)]],
      attribution: draw(3) === 0 ? null : { type: ["named", "organisation", "none", "anonymous"][draw(4)] }, status: draw(9) === 0 ? "withdrawn" : "active",
    };
  })));
  const completions = documents.flatMap(({ id }, at) => people.filter((_, nth) => at % 6 !== 5 && (nth < 2 + (at % 4) || draw(2) === 0)).map((annotator) => ({ document: id, annotator })));
  return { documents, annotations, completions };
};

test("sixty lines of somebody else's count an exported bundle's units and shares as the API does", async () => {
  const project = await imported(scattered());
  await expectCountedAlike(project);
  const { outlets } = (await summary(project)) as { outlets: Entry[] };
  expect(outlets.reduce((sum, { voices }) => sum + voices.own.claims.n, 0)).toBeGreaterThan(5);
});

test("one row changed in the project and in its bundle gives the same new bytes", async () => {
  const project = await imported(scattered());
  const before = await exported(project);
  const rows = lines<{ id: string; labels: string[]; status: string; document: string }>(before.get("annotations.jsonl"));
  const completions = lines<{ document: string; annotator: string }>(before.get("completions.jsonl"));
  const changed = rows.find((row) => row.status === "active" && completions.filter(({ document }) => document === row.document).length > 2)!;
  const old = JSON.stringify(await summary(project));
  await pool.query("UPDATE annotation SET labels = '{unsourced}' WHERE id = $1", [changed.id]);
  const live = JSON.stringify(await summary(project));
  expect(live).not.toBe(old);
  const { "manifest.json": _, ...files } = Object.fromEntries(before);
  files["annotations.jsonl"] = rows.map((row) => `${JSON.stringify(row.id === changed.id ? { ...row, labels: ["unsourced"] } : row)}\n`).join("");
  expect(await recompute(readerOf(new Map(Object.entries(files))))).toBe(live);
  for (const query of ["people=pseudonymous&text=full", "people=pseudonymous&text=offsets"]) expect(await recompute(readerOf(await exported(project, query)))).toBe(live);
});

describe("a corpus that is solid, and each condition taken away in turn", () => {
  const solid: Made = { documents: 12, claims: 4, readers: 3, unsourced: (document, claim) => document % 3 === 0 && claim === 0, alone: 0 };
  const never = (): boolean => false;
  test.each<[string, Made, string, string[]]>([
    ["all of it", solid, "solid", []],
    ["nine documents", { ...solid, documents: 9 }, "indicative", ["documents<10"]],
    ["four documents", { ...solid, documents: 4 }, "insufficient", ["documents<5"]],
    ["two claims a document", { ...solid, claims: 2, unsourced: never }, "indicative", ["claims<30"]],
    ["one claim a document", { ...solid, claims: 1, unsourced: never }, "insufficient", ["claims<15"]],
    ["two readers", { ...solid, readers: 2 }, "insufficient", ["readers<3"]],
    ["readers who also mark alone", { ...solid, alone: 4 }, "indicative", ["reliability<0.75"]],
    ["every other document wholly without sources", { ...solid, unsourced: (document) => document % 2 === 0 }, "indicative", ["halfWidth>0.15"]],
  ])("%s", async (_, made, standing, reasons) => {
    const project = await imported(madeCorpus(made));
    const { outlets } = (await summary(project)) as { outlets: Entry[] };
    expect([outlets[0]!.standing, outlets[0]!.reasons]).toEqual([standing, reasons]);
    await expectCountedAlike(project);
  });
});

const OBSINFOX = path(process.cwd(), "../shared/corpora/obsinfox/obsinfox.csv");
const withObsinfox = existsSync(OBSINFOX) ? describe : describe.skip;

/** Records of a CSV with quotes. */
const csvRecords = (text: string): string[][] => {
  const fields = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gu)];
  const records: string[][] = [[]];
  for (const [whole, quoted, plain, end] of fields) {
    if (whole === "") break;
    records.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end !== ",") records.push([]);
  }
  return records.filter((record) => record.length > 1);
};

withObsinfox("OBSINFOX: a hundred articles, eight readers, their own eleven labels", () => {
  const keyOf = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]+/gu, "-");
  let names: string[];
  let ratings: { url: string; title: string; outlet: string; annotator: string; given: boolean[] }[];
  let project: string;
  let articles: [string, typeof ratings][];

  beforeAll(async () => {
    const [head, ...records] = csvRecords(readFileSync(OBSINFOX, "utf8"));
    names = head!.slice(2, -1);
    ratings = records.map((record) => ({
      url: record[0]!, title: record[1]!, outlet: new URL(record[0]!).host.replace(/^www\./u, ""), annotator: record.at(-1)!, given: record.slice(2, -1).map((value) => value === "1"),
    }));
    articles = [...Map.groupBy(ratings, ({ url }) => url)];
    project = await imported(
      {
        documents: articles.map(([id, rows]) => {
          const { title, outlet, url } = rows[0]!;
          return { id, title, url, language: "fr", outlet: { name: outlet, domain: outlet }, text: title, regions: [] };
        }),
        annotations: ratings.flatMap(({ url, title, annotator, given }) => {
          const labels = names.filter((_, at) => given[at]).map(keyOf);
          return labels.length === 0 ? [] : [{ id: `${url} ${annotator}`, document: url, annotator, start: 0, end: [...title].length, labels }];
        }),
        completions: ratings.map(({ url, annotator }) => ({ document: url, annotator })),
      },
      { codebook: { version: 1, labels: names.map((name) => ({ key: keyOf(name), name: { fr: name, en: name } })), frames: [] }, project: { settings: { share: 0.5 } } },
    );
  });

  /** Votes for a label by article: α and AC1 as their papers write them, for complete data and two values. */
  const reference = (at: number) => {
    const yes = articles.map(([, rows]) => rows.filter(({ given }) => given[at]).length);
    const readers = 8;
    const prevalence = yes.reduce((sum, votes) => sum + votes, 0) / (yes.length * readers);
    const observed = yes.reduce((sum, votes) => sum + (votes * (votes - 1) + (readers - votes) * (readers - votes - 1)) / (readers * (readers - 1)), 0) / yes.length;
    const values = yes.length * readers;
    const [ones, zeros] = [prevalence * values, (1 - prevalence) * values];
    const expected = (ones * (ones - 1) + zeros * (zeros - 1)) / (values * (values - 1));
    const chance = 2 * prevalence * (1 - prevalence);
    return { alpha: 1 - (1 - observed) / (1 - expected), ac1: (observed - chance) / (1 - chance), percent: observed, prevalence };
  };

  test("α and AC1 of every label, to four decimals; “Facts” shows why one of them alone misleads", async () => {
    const { labels } = (await api().get(`/projects/${project}/agreement?unit=document`)).body;
    names.forEach((name, at) => {
      const found = labels[keyOf(name)];
      const wanted = reference(at);
      for (const measure of ["alpha", "ac1", "percent", "prevalence"] as const) expect([name, measure, found[measure].toFixed(4)]).toEqual([name, measure, wanted[measure].toFixed(4)]);
      expect([found.coders, found.units]).toEqual([8, 100]);
    });
    expect([labels.facts.percent, labels.facts.alpha, labels.facts.ac1].map((value: number) => value.toFixed(2))).toEqual(["0.93", "0.11", "0.92"]);
  });

  test("seventeen outlets, none of them solid, each with its reasons", async () => {
    const { outlets } = (await summary(project)) as { outlets: Entry[] };
    const sizes = new Map([...Map.groupBy(articles, ([, [row]]) => row!.outlet)].map(([outlet, list]) => [outlet, list.length]));
    expect(new Map(outlets.map(({ outlet, documents }) => [outlet.name, documents]))).toEqual(sizes);
    expect(outlets).toHaveLength(17);
    for (const { outlet, standing, reasons, documents } of outlets) {
      expect([outlet.name, standing]).toEqual([outlet.name, "insufficient"]);
      expect(reasons.includes("documents<5")).toBe(documents < 5);
      // At most eleven articles: no label is counted in fifteen of them.
      expect(reasons).toContain("units<15");
      expect(reasons.every((reason) => ["documents<5", "units<15"].includes(reason))).toBe(true);
    }
    await expectCountedAlike(project);
  });

  test("its bundle recomputes to the live summary", async () => {
    const files = await exported(project, "people=pseudonymous&text=offsets");
    expect(await recompute(readerOf(files))).toBe(JSON.stringify(await summary(project)));
  });
});

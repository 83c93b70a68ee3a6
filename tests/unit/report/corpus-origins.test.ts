/** Question B reads origins from the rows of a corpus: addresses, outlets, relayed parts, linked documents, people's words. */
import { canonicalRows } from "@/lib/report/canonical-rows";
import { corpusOrigins } from "@/lib/report/corpus-origins";
import type { Corpus } from "@/lib/report/corpus";
import { independentOrigins } from "@/lib/report/origins";
import { corpus, document } from "./corpora";

const link = (id: string, url: string) => ({ id, annotation: "a", url, stance: "supports" as const, accepted: true });

const own = document("own", "La Sentinelle", { url: "https://sentinelle.example/a", publishedAt: "2021-05-06", regions: [{ start: 0, end: 500, kind: "relayed", origin: "La Línea", status: "proposed" }] });
const relay = document("relay", "Marais Info", { url: "https://www.marais.example/b", regions: [{ start: 0, end: 900, kind: "translated", origin: "la linea" }] });
const interview = document("talk", "Lodestar", { url: "https://lodestar.example/c", regions: [{ start: 0, end: 900, kind: "speaker", origin: "La Línea" }] });
const content = (more: Partial<Corpus> = {}): Corpus => corpus({ documents: [own, relay, interview], ...more });

const count = (rows: Corpus, links: ReturnType<typeof link>[], which: "loose" | "strict" = "loose"): number => {
  const keys = corpusOrigins(rows, which);
  return independentOrigins(links.map((each) => keys.ofLink(each, own)), keys.ofDocument(own)).length;
};

test.each([
  ["the document's own site", [link("1", "https://m.sentinelle.example/z")], 0],
  ["a document that relays the same original", [link("1", "http://marais.example/b?utm_source=x")], 0],
  ["the same outlet's other page is not that document", [link("1", "https://marais.example/autre")], 1],
  ["an interview with the origin is the outlet's own work", [link("1", "https://lodestar.example/c")], 1],
  ["two pages of one site", [link("1", "https://gazette.example/1"), link("2", "https://gazette.example/2")], 1],
  ["a lost target", [link("1", "https://gazette.example/a…")], 0],
])("%s", (_, links, origins) => expect(count(content(), links)).toBe(origins));

test("outlets bring their domains together, owners only in the strict count", () => {
  const outlets = [{ name: "La Gazette", domains: ["gazette.example", "gazette.test"], aliases: [] }, { name: "Courrier", domains: ["courrier.example"], aliases: [] }];
  const owners = [{ outlet: "La Gazette", owner: "Maison", from: "2015", to: null }, { outlet: "Courrier", owner: "Maison", from: null, to: null }];
  const links = [link("1", "https://gazette.example/1"), link("2", "https://gazette.test/2"), link("3", "https://courrier.example/2020/01/02/x")];
  expect(count(content(), links)).toBe(3);
  expect(count(content({ outlets, owners }), links)).toBe(2);
  expect(count(content({ outlets, owners }), links, "strict")).toBe(1);
});

test("a person joins and separates", () => {
  const links = [link("1", "https://gazette.example/1"), link("2", "https://courrier.example/2")];
  const joined = { id: "o1", members: [{ link: "1" }, { link: "2" }], status: "confirmed" as const };
  expect(count(content({ origins: [joined] }), links)).toBe(1);
  expect(count(content({ origins: [{ ...joined, status: "rejected" }] }), links)).toBe(2);
  const same = [link("1", "https://gazette.example/1"), link("2", "https://gazette.example/2")];
  expect(count(content({ origins: [{ id: "o2", members: [{ link: "2" }], evidence: { key: "site:gazette.example" }, status: "rejected" }] }), same)).toBe(2);
});

test("what origins are made of enters the digest, whatever its ids", () => {
  const rows = content({ links: [link("1", "https://gazette.example/1")], origins: [{ id: "o1", members: [{ link: "1" }, { document: "relay" }], status: "confirmed" }] });
  const renamed = content({ links: [link("x", "https://gazette.example/1")], origins: [{ id: "o9", members: [{ document: "relay" }, { link: "x" }], status: "confirmed" }] });
  expect(canonicalRows(renamed)).toEqual(canonicalRows(rows));
  expect(canonicalRows({ ...rows, origins: [] })).not.toEqual(canonicalRows(rows));
  expect(canonicalRows({ ...rows, owners: [{ outlet: "Lodestar", owner: "Maison", from: null, to: null }] })).not.toEqual(canonicalRows(rows));
});

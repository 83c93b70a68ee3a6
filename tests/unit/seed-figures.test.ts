/** What the demo's outlets may be said to be, from its declarations alone: one of each standing, and every figure somewhere. */
import { agreementReport } from "@/lib/report/agreement-report";
import { DEFAULT_SETTINGS } from "@/lib/report/settings";
import { outletSummary } from "@/lib/report/summary";
import { PROJECTS } from "@/prisma/seed/corpus";
import { declaredCorpus, HOSTS } from "../support/declared-corpus";

interface Share { readonly k: number; readonly n: number; readonly ties: number; readonly value: number | null }
interface Standing { readonly standing: string; readonly reasons: readonly string[] }
type Claims = Standing & { readonly n: number; readonly searched: number } & Readonly<Record<"sourced" | "unsourced" | "anonymous" | "lost" | "disputed" | "contested" | "corroborated", Share>>;
interface Figures { readonly claims: Claims; readonly labels: Readonly<Record<string, Standing>>; readonly frames: Readonly<Record<string, { readonly documents: Share }>> }
interface Entry extends Standing {
  readonly outlet: { readonly name: string | null };
  readonly documents: number;
  readonly readers: number;
  readonly voices: { readonly own: Figures; readonly relayed: readonly (Figures & { readonly origin: string | null })[] };
}

const corpus = declaredCorpus(PROJECTS[0]!);
const summary = outletSummary({ corpus, settings: DEFAULT_SETTINGS, originKeys: HOSTS, data: "" }) as unknown as { outlets: readonly Entry[] };
const outlet = (name: string | null): Entry => summary.outlets.find((each) => each.outlet.name === name)!;
const PORT_INFOS = outlet("Port-Infos");

test("one outlet is solid on its claims and on a label, one indicative, the others insufficient, each for its reasons", () => {
  expect(Object.fromEntries(summary.outlets.map(({ outlet: { name }, standing, reasons }) => [name ?? "", [standing, ...reasons]]))).toEqual({
    "Port-Infos": ["solid"],
    "La Gazette du Large": ["indicative", "documents<10", "claims<30"],
    "La Sentinelle du Ponant": ["insufficient", "documents<5", "claims<15"],
    "Le Courrier d’Ambre": ["insufficient", "documents<5", "claims<15"],
    "Lodestar Weekly": ["insufficient", "documents<5"],
    "Marais Info": ["insufficient", "documents<5", "claims<15"],
    "": ["insufficient", "documents<5", "claims<15"],
  });
  expect(PORT_INFOS.voices.own.labels["factual-claim"]).toMatchObject({ standing: "solid", reasons: [] });
  expect(PORT_INFOS.voices.own.labels.contested).toMatchObject({ standing: "indicative", reasons: ["reliability<0.75"] });
  expect(outlet(null).documents).toBe(1);
});

test("every question has an answer somewhere: sources, searches, disputes, relayed copy, frames, ties", () => {
  const own = summary.outlets.map(({ voices }) => voices.own);
  for (const key of ["sourced", "unsourced", "anonymous", "lost", "disputed", "contested", "corroborated"] as const) {
    expect([key, Math.max(...own.map(({ claims }) => claims[key].k))]).not.toEqual([key, 0]);
  }
  const { claims } = PORT_INFOS.voices.own;
  expect(claims.searched).toBeGreaterThan(30);
  expect(claims.corroborated.k).toBeLessThan(claims.corroborated.n);
  expect(own.some((each) => each.claims.corroborated.value === null)).toBe(false);
  expect(outlet("La Sentinelle du Ponant").voices.relayed).toMatchObject([{ claims: { n: 3, lost: { k: 1 } } }]);
  expect(Object.values(PORT_INFOS.voices.own.frames).filter(({ documents }) => documents.k > 0).length).toBeGreaterThanOrEqual(3);
  expect(own.flatMap((each) => Object.values(each.labels) as unknown as { share: Share }[]).some(({ share }) => share.ties > 0)).toBe(true);
});

test("readers agree enough and not on everything; half of the corpus was read independently", () => {
  const { labels } = agreementReport(corpus, { unit: "sentence", readings: "independent" });
  expect(labels["factual-claim"]!.alpha).toBeGreaterThan(0.6);
  expect(labels["factual-claim"]!.alpha).toBeLessThan(0.85);
  expect(labels.contested!.alpha).toBeLessThan(0.4);
  expect(labels["factual-claim"]!.coders).toBe(8);
  expect(corpus.completions.filter(({ seen }) => seen === "none").length).toBeGreaterThan(corpus.completions.length / 2);
  expect(new Set(corpus.annotations.map(({ seen }) => seen))).toEqual(new Set(["none", "open", "after"]));
});

test("it is as large as promised, in two languages, two classes and three stories that several outlets tell", () => {
  const [arvelle] = PROJECTS;
  expect(arvelle!.articles.length).toBeGreaterThanOrEqual(12);
  expect(new Set(arvelle!.articles.map(({ language }) => language))).toEqual(new Set(["fr", "en"]));
  expect(arvelle!.classes.map(({ members }) => members.length)).toEqual([4, 4]);
  const stories = Map.groupBy(arvelle!.articles, ({ story }) => story);
  const told = [...stories].filter(([, articles]) => new Set(articles.map((each) => each.outlet?.name)).size >= 4).map(([story]) => story);
  expect(told).toEqual(expect.arrayContaining(["Les quais d’Arvelle", "La grève des 18 et 19 mars", "Le dragage du chenal"]));
});

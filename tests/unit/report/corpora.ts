/** Small corpora written in a few words, for the tests of summaries. */
import type { AnnotationRow, Corpus, CompletionRow, DocumentRow, OriginKeys } from "@/lib/report/corpus";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/report/settings";

export const HALF: Settings = { ...DEFAULT_SETTINGS, share: 1 / 2 };

export const document = (id: string, outlet: string | null, more: Partial<DocumentRow> = {}): DocumentRow => ({
  id,
  outlet: outlet === null ? null : { name: outlet, domain: null },
  version: 1,
  textSha256: id.padEnd(64, "0"),
  codePoints: 1000,
  words: 170,
  sentences: Array.from({ length: 10 }, (_, at) => ({ start: at * 100, end: at * 100 + 100 })),
  regions: [],
  ...more,
});

/** "ana d1 100-180 factual-claim": who, where, what; labels joined by a comma. */
export const mark = (line: string, more: Partial<AnnotationRow> = {}): AnnotationRow => {
  const [annotator, doc, place, labels] = line.split(" ") as [string, string, string, string];
  const [start, end] = place.split("-").map(Number) as [number, number];
  return {
    id: line, document: doc, version: 1, annotator, codebook: null, start, end, labels: labels.split(","), frames: [], attribution: null, seen: "none", status: "active", ...more,
  };
};

/** "d1: ana bob": who has finished it. */
export const finished = (line: string, more: Partial<CompletionRow> = {}): CompletionRow[] => {
  const [doc, people] = line.split(": ") as [string, string];
  return people.split(" ").map((annotator) => ({ document: doc, version: 1, annotator, codebook: null, labels: null, seen: "none", ...more }));
};

export const corpus = (more: Partial<Corpus>): Corpus => ({
  codebook: { version: 1, labels: [{ key: "factual-claim", claim: true }, { key: "opinion" }, { key: "contested" }], frames: [{ key: "economic" }, { key: "political" }] },
  documents: [], annotations: [], completions: [], links: [], searches: [], units: [], annotators: [],
  ...more,
});

/** One origin per host, and the outlet's own name is itself. */
export const BY_HOST: OriginKeys = {
  ofLink: ({ url }) => [`host:${new URL(url).host.replace(/^www\./u, "")}`],
  ofDocument: ({ outlet }) => (outlet?.domain ? [`host:${outlet.domain}`] : []),
};

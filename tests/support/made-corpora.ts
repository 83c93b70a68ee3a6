/** Corpora made for a question: every reader, passage and word of them counted out by hand. */
import type { Tables } from "./bundle";

export interface Made {
  readonly documents: number;
  /** Claims in each document; each is a sentence of its own, between sentences that nobody marks. */
  readonly claims: number;
  readonly readers: number;
  /** Whether the n-th claim of a document (both from 0) shows no source. */
  readonly unsourced: (document: number, claim: number) => boolean;
  /** Of the sentences between, how many each reader marks alone, in every document: disagreement. */
  readonly alone: number;
}

/** One outlet whose readers agree on every claim. */
export const madeCorpus = ({ documents, claims, readers, unsourced, alone }: Made): Tables => {
  const people = Array.from({ length: readers }, (_, at) => `reader-${at + 1}`);
  const names = Array.from({ length: documents }, (_, at) => `d${String(at + 1).padStart(2, "0")}`);
  const sentences = (name: string): string[] => Array.from({ length: claims * (1 + readers) }, (_, at) => `La phrase ${at + 1} du document ${name} dit une chose.`);
  const placed = (name: string): { readonly text: string; readonly at: (sentence: number) => [number, number] } => {
    const all = sentences(name);
    const starts = all.map((_, at) => all.slice(0, at).join(" ").length + (at > 0 ? 1 : 0));
    return { text: `${all.join(" ")}\n`, at: (sentence) => [starts[sentence]!, starts[sentence]! + all[sentence]!.length] };
  };
  const annotations = names.flatMap((document, nth) => {
    const { at } = placed(document);
    return Array.from({ length: claims }, (_, claim) => {
      const type = unsourced(nth, claim) ? "none" : "named";
      const agreed = people.map((annotator) => ({ annotator, sentence: claim * (1 + readers), attribution: { type, ...(type === "named" ? { name: "La maire" } : {}) } }));
      const solo = claim < alone ? people.map((annotator, place) => ({ annotator, sentence: claim * (1 + readers) + 1 + place, attribution: { type: "none" } })) : [];
      return [...agreed, ...solo].map(({ sentence, ...said }) => ({ document, start: at(sentence)[0], end: at(sentence)[1], labels: ["factual-claim"], ...said, id: `${document} ${said.annotator} ${sentence}` }));
    }).flat();
  });
  return {
    documents: names.map((id) => ({ id, title: id, language: "fr", outlet: { name: "La Digue" }, text: placed(id).text, regions: [] })),
    annotations,
    completions: names.flatMap((document) => people.map((annotator) => ({ document, annotator }))),
  };
};

/** Who of a project's readers decide as one, and which units pass when readers are weighed: asked for where somebody looks. */
import { asOneGroups } from "@/lib/report/as-one";
import type { Corpus } from "@/lib/report/corpus";
import { variablesOf } from "@/lib/report/document-facts";
import { modelled } from "@/lib/report/modelled";
import { indexCorpus } from "@/lib/report/readings";
import type { ReadersKnown } from "@/lib/report/rules";
import { newHasher } from "../hasher";

const TOO_LARGE: ReadersKnown = { groups: "too-large", decided: "too-large" };

/** Comparing every two readers on every document: about a second of work. */
const MOST_WORK = 1e8;

const workOf = ({ completions }: Corpus): number => {
  const readers = Map.groupBy(completions, ({ document }) => document);
  return [...readers.values()].reduce((sum, { length }) => sum + length ** 4, 0);
};

const askOf = (corpus: Corpus): ReadersKnown => {
  const context = { index: indexCorpus(corpus), variables: variablesOf(corpus) };
  return {
    groups: workOf(corpus) > MOST_WORK ? "too-large" : (asOneGroups(context) ?? "too-few-units"),
    decided: modelled(context) ?? "too-few-units",
  };
};

const shared = globalThis as typeof globalThis & { apostilleReaders?: Map<string, ReadersKnown> };
const STATES = 16;

/** `whole`: all of the project that this reader may see; null where that is too much to read. Equal readings are not asked twice. */
export const readersKnown = (whole: Corpus | null): ReadersKnown => {
  if (!whole) return TOO_LARGE;
  const states = (shared.apostilleReaders ??= new Map<string, ReadersKnown>());
  const hasher = newHasher();
  hasher.update(JSON.stringify([whole.codebook, whole.annotations, whole.completions, whole.documents.map(({ id, version }) => [id, version])]));
  const key = hasher.hex();
  const known = states.get(key) ?? askOf(whole);
  states.delete(key);
  states.set(key, known);
  for (const oldest of [...states.keys()].slice(0, -STATES)) states.delete(oldest);
  return known;
};

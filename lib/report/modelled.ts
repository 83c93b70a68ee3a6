/**
 * Which units pass when every reader is weighed by how they err (Dawid & Skene 1979) instead of counted: shown beside
 * consensus, never instead of it. Some who decide alike can turn it (method §6).
 */
import { dawidSkene } from "@/lib/statistics/dawid-skene";
import { claimUnits } from "./claim-units";
import type { Extent } from "./corpus";
import { variableKey, type FactContext } from "./document-facts";
import { readingsOf } from "./readings";

/** Units and readers before errors can be told from opinions. */
const LEAST_UNITS = 20;
const LEAST_READERS = 3;
const STEPS = 200;

/** Whether a unit of a document passes; undefined where the model says nothing of it. */
export type Decided = (document: string, variable: string, core: Extent) => boolean | undefined;

interface Item {
  readonly key: string;
  readonly readers: readonly string[];
  readonly supporters: readonly string[];
}

export const unitKey = (document: string, variable: string, { start, end }: Extent): string => `${document} ${variable} ${start}-${end}`;

const itemsOf = ({ index }: Pick<FactContext, "index">, variable: FactContext["variables"][number]): Item[] =>
  index.documents.flatMap((rows) => {
    const { readers, annotations } = readingsOf(rows, variable, { which: "preferred" });
    if (readers.length < 2) return [];
    const units = claimUnits(annotations.map(({ id, annotator, start, end }) => ({ annotation: id, reader: annotator, start, end })));
    return units.map(({ core, supporters }) => ({ key: unitKey(rows.document.id, variableKey(variable), core), readers, supporters }));
  });

/** One label: more likely than not, and marked by two at least, as nobody decides alone. */
const decide = (items: readonly Item[]): [string, boolean][] => {
  const observers = [...new Set(items.flatMap(({ readers }) => readers))].sort();
  if (items.length < LEAST_UNITS || observers.length < LEAST_READERS) return [];
  const place = new Map(observers.map((reader, at) => [reader, at]));
  const responses = items.flatMap(({ readers, supporters }, item) => readers.map((reader) => ({ item, observer: place.get(reader)!, answer: supporters.includes(reader) ? 1 : 0 })));
  const { posterior } = dawidSkene({ items: items.length, observers: observers.length, classes: 2, responses }, STEPS);
  return items.map(({ key, supporters }, at) => [key, supporters.length >= 2 && posterior[at]![1]! > 0.5]);
};

/** Null where no label has enough units and readers for the model. */
export const modelled = (context: Pick<FactContext, "index" | "variables">): Decided | null => {
  const decisions = new Map(context.variables.filter(({ layer }) => layer === "labels").flatMap((variable) => decide(itemsOf(context, variable))));
  return decisions.size > 0 ? (document, variable, core) => decisions.get(unitKey(document, variable, core)) : null;
};

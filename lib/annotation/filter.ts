/**
 * Which annotations a reader wants before them: those of some people, labels, frames, stances and states, from so many
 * people on, where people differ. One value in the address, one rule for the text and the margin.
 */
import type { Range } from "@/lib/text/units";
import { disagreement } from "./disagreement";
import { passagesOf, type Passage } from "./passages";
import type { AnnotationView, Stance } from "./record";
import { STANCES } from "./terms";

/** What an annotation may be besides what it says. */
export const STATES = ["unsure", "note", "link", "nothing", "talk", "ended", "pending", "hidden", "rejected"] as const;
export type State = (typeof STATES)[number];

/** An empty list lets everything through; of several values in a list one must hold, and every list must be met. */
export interface Filter {
  /** Ids of authors. */
  readonly people: readonly string[];
  readonly labels: readonly string[];
  readonly frames: readonly string[];
  readonly stances: readonly Stance[];
  readonly states: readonly State[];
  /** Only passages that so many people marked. */
  readonly from: number;
  /** Only passages whose people gave different labels. */
  readonly split: boolean;
}

export type Facet = "people" | "labels" | "frames" | "stances" | "states";
export const FACETS: readonly Facet[] = ["labels", "people", "frames", "stances", "states"];

export const NO_FILTER: Filter = { people: [], labels: [], frames: [], stances: [], states: [], from: 1, split: false };

const HOLDS: Readonly<Record<State, (annotation: AnnotationView) => boolean>> = {
  unsure: ({ confidence }) => confidence === "unsure",
  note: ({ note }) => note !== null,
  link: ({ links }) => links.length > 0,
  nothing: ({ searches }) => searches.some(({ outcome }) => outcome === "nothing"),
  talk: ({ thread }) => thread.replies > 0 && !thread.resolved,
  ended: ({ thread }) => thread.resolved,
  pending: ({ status }) => status === "pending",
  hidden: ({ status }) => status === "hidden",
  rejected: ({ status }) => status === "rejected",
};

/** What an annotation is, in the values of each list. */
const valuesOf: Readonly<Record<Facet, (annotation: AnnotationView) => readonly string[]>> = {
  people: ({ author }) => [author.id],
  labels: ({ labels }) => labels,
  frames: ({ frames }) => frames,
  stances: ({ links }) => [...new Set(links.map(({ stance }) => stance))],
  states: (annotation) => STATES.filter((state) => HOLDS[state](annotation)),
};

/** How many lists and conditions are in force. */
export const filtersIn = (filter: Filter): number => FACETS.filter((facet) => filter[facet].length > 0).length + Number(filter.split) + Number(filter.from > 1);

const lets = (filter: Filter, annotation: AnnotationView): boolean =>
  FACETS.every((facet) => filter[facet].length === 0 || valuesOf[facet](annotation).some((value) => (filter[facet] as readonly string[]).includes(value)));

/** The share of pairs of people who gave a passage different labels; 0 where nobody could. */
export const passageDisagreement = ({ annotations }: Pick<Passage, "annotations">): number =>
  disagreement(annotations.map(({ author, labels }) => ({ author: author.id, labels }))) ?? 0;

/** Whether the people of a passage gave it different labels. */
export const isSplit = (passage: Pick<Passage, "annotations">): boolean => passageDisagreement(passage) > 0;

/**
 * Those that are let through, in their order; the very same list when nothing is kept back. `from` is not applied here:
 * it is a matter of places, and both the text and the margin count people by place.
 */
export const filtered = (annotations: readonly AnnotationView[], filter: Filter, sentences: readonly Range[]): readonly AnnotationView[] => {
  const open = FACETS.every((facet) => filter[facet].length === 0);
  const some = open ? annotations : annotations.filter((annotation) => lets(filter, annotation));
  if (!filter.split) return some;
  return passagesOf(some, sentences).filter(isSplit).flatMap((passage) => passage.annotations);
};

/** The values that occur in each list, with how many annotations have them. */
export const facetsOf = (annotations: readonly AnnotationView[]): Readonly<Record<Facet, ReadonlyMap<string, number>>> => {
  const count = (facet: Facet): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const annotation of annotations) for (const value of valuesOf[facet](annotation)) counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts;
  };
  return { people: count("people"), labels: count("labels"), frames: count("frames"), stances: count("stances"), states: count("states") };
};

/** With a value more, or less where it was there. */
export const toggled = (filter: Filter, facet: Facet, value: string): Filter => {
  const list = filter[facet] as readonly string[];
  return { ...filter, [facet]: list.includes(value) ? list.filter((each) => each !== value) : [...list, value] };
};

const NAMES: Readonly<Record<Facet, string>> = { people: "person", labels: "label", frames: "frame", stances: "stance", states: "state" };
const CLOSED: Readonly<Partial<Record<Facet, readonly string[]>>> = { stances: STANCES, states: STATES };
const MOST_VALUES = 100;

/** From the parameters of an address. What makes no sense is left out. */
export const readFilter = (asked: URLSearchParams): Filter => {
  const list = (facet: Facet): string[] => [...new Set(asked.getAll(NAMES[facet]))].filter((value) => value !== "" && (CLOSED[facet]?.includes(value) ?? true)).slice(0, MOST_VALUES);
  const from = Number(asked.get("from"));
  return {
    people: list("people"), labels: list("labels"), frames: list("frames"), stances: list("stances") as Stance[], states: list("states") as State[],
    from: Number.isInteger(from) && from > 1 && from <= 1_000 ? from : 1,
    split: asked.get("split") === "1",
  };
};

/** Puts a filter into the parameters of an address, over the one that was there. */
export const writeFilter = (filter: Filter, asked: URLSearchParams): void => {
  for (const facet of FACETS) {
    asked.delete(NAMES[facet]);
    for (const value of filter[facet]) asked.append(NAMES[facet], value);
  }
  asked.delete("from");
  asked.delete("split");
  if (filter.from > 1) asked.set("from", String(filter.from));
  if (filter.split) asked.set("split", "1");
};

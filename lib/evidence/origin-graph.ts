/**
 * The graph of method §4: sources and the keys they carry. A component is one origin; what hangs together with the document
 * itself is none. Every group says by which rules it holds together, and a person's word changes the keys before the graph.
 */
import type { OriginRule } from "./origin-rules";
import type { OriginKey } from "./source-keys";

/** `loose` leaves owners out; `strict` counts media of one owner once. */
export type OriginCount = "loose" | "strict";

export interface KeyedSource {
  readonly id: string;
  readonly keys: readonly OriginKey[];
}

export interface OriginQuestion {
  /** The keys of the document and its outlet. */
  readonly own: readonly OriginKey[];
  readonly sources: readonly KeyedSource[];
}

/** Sources that share a key: one merge, with what shows it. `own`: the document itself carries the key too. */
export interface OriginEdge {
  readonly key: string;
  readonly rule: OriginRule;
  readonly evidence: string;
  readonly members: readonly string[];
  readonly own: boolean;
  /** A person has confirmed it, or made it. */
  readonly confirmed: boolean;
}

export interface OriginGroup {
  /** In the order of the question. */
  readonly members: readonly string[];
  /** The same origin as the document: counts 0. */
  readonly own: boolean;
  readonly edges: readonly OriginEdge[];
}

const OWN = "\0own";

class Components {
  private readonly parent = new Map<string, string>();

  root(node: string): string {
    let top = node;
    for (let above = this.parent.get(top); above !== undefined; above = this.parent.get(top)) top = above;
    return top;
  }

  join(a: string, b: string): void {
    const [x, y] = [this.root(a), this.root(b)];
    if (x !== y) this.parent.set(y, x);
  }
}

const counted = (keys: readonly OriginKey[], count: OriginCount): OriginKey[] => keys.filter(({ rule }) => count === "strict" || rule !== "owner");

const edgesOf = ({ own, sources }: OriginQuestion, count: OriginCount): OriginEdge[] => {
  const edges = new Map<string, { first: OriginKey; members: string[]; own: boolean; confirmed: boolean }>();
  const said = (key: OriginKey): boolean => key.confirmed === true || key.rule === "person";
  for (const key of counted(own, count)) edges.set(key.key, { first: key, members: [], own: true, confirmed: said(key) });
  for (const { id, keys } of sources) {
    for (const key of counted(keys, count)) {
      const edge = edges.get(key.key) ?? { first: key, members: [], own: false, confirmed: false };
      // The source's own reason says more than the document's: "it credits La Gazette", not "this is La Gazette".
      edges.set(key.key, { ...edge, confirmed: edge.confirmed || said(key), first: edge.members.length === 0 ? key : edge.first, members: edge.members.includes(id) ? edge.members : [...edge.members, id] });
    }
  }
  return [...edges.values()].map(({ first, members, own: isOwn, confirmed }) => ({ ...first, members, own: isOwn, confirmed })).filter(({ members, own: isOwn }) => members.length + (isOwn ? 1 : 0) > 1);
};

/** All groups, in the order of their first members. A source without any key is in none: it leads nowhere. */
export const originGroups = (question: OriginQuestion, count: OriginCount): OriginGroup[] => {
  const edges = edgesOf(question, count);
  const components = new Components();
  for (const { members, own } of edges) for (const member of members) components.join(own ? OWN : members[0]!, member);
  const groups = new Map<string, string[]>();
  for (const { id, keys } of question.sources) {
    if (keys.length > 0) groups.set(components.root(id), [...(groups.get(components.root(id)) ?? []), id]);
  }
  return [...groups].map(([root, members]) => ({
    members,
    own: root === components.root(OWN),
    edges: edges.filter((edge) => components.root(edge.members[0]!) === root),
  }));
};

/** The independent origins, each as its sources. */
export const independentOrigins = (question: OriginQuestion, count: OriginCount): string[][] =>
  originGroups(question, count).filter(({ own }) => !own).map(({ members }) => [...members]);

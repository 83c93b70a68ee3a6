/**
 * Ranks that depend on content alone: who did what to which passage, never on ids. Nodes that nothing tells apart share
 * a rank, so that no id can decide an order.
 */

/** A thing with what is said of it and the things it refers to. */
export interface ContentNode {
  readonly kind: string;
  /** Its id among its kind; it never reaches a rank. */
  readonly id: string;
  /** What is said of it, without ids: JSON. */
  readonly says: unknown;
  readonly refers: readonly { readonly role: string; readonly kind: string; readonly id: string }[];
}

export type Digest = (text: string) => string;

const keyOf = ({ kind, id }: { readonly kind: string; readonly id: string }): string => `${kind}\n${id}`;

/** Rounds after which nothing in any real corpus is told apart further. */
const ROUNDS = 8;

/** One round: each node is told apart by what it says, by what it refers to, and by what refers to it. */
const refine = (nodes: readonly ContentNode[], colours: ReadonlyMap<string, string>, digest: Digest): Map<string, string> => {
  const around = new Map<string, string[]>();
  const note = (key: string, what: string): void => {
    const list = around.get(key);
    if (list) list.push(what);
    else around.set(key, [what]);
  };
  for (const node of nodes) {
    const key = keyOf(node);
    for (const { role, ...target } of node.refers) {
      note(key, `to ${role} ${colours.get(keyOf(target)) ?? ""}`);
      note(keyOf(target), `from ${node.kind} ${role} ${colours.get(key)!}`);
    }
  }
  return new Map(nodes.map((node) => [keyOf(node), digest(JSON.stringify([colours.get(keyOf(node)), ...(around.get(keyOf(node)) ?? []).sort()]))]));
};

/** The rank of every node among its kind, from 0; things that do not exist rank -1. */
export const contentRanks = (nodes: readonly ContentNode[], digest: Digest): ((kind: string, id: string) => number) => {
  let colours = new Map(nodes.map((node) => [keyOf(node), digest(JSON.stringify([node.kind, node.says]))]));
  for (let round = 0, distinct = 0; round < ROUNDS; round += 1) {
    const found = new Set(colours.values()).size;
    if (found === distinct) break;
    distinct = found;
    colours = refine(nodes, colours, digest);
  }
  const ranks = new Map<string, number>();
  for (const kind of new Set(nodes.map((node) => node.kind))) {
    const mine = nodes.filter((node) => node.kind === kind);
    const order = new Map([...new Set(mine.map((node) => colours.get(keyOf(node))!))].sort().map((colour, at) => [colour, at]));
    for (const node of mine) ranks.set(keyOf(node), order.get(colours.get(keyOf(node))!)!);
  }
  return (kind, id) => ranks.get(keyOf({ kind, id })) ?? -1;
};

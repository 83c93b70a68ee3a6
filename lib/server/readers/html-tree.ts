/** Parsing HTML within limits: a page too deep or too crowded is refused while it is being parsed, not after. */
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes, type TreeAdapter } from "parse5";

export type Tree = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

const MAX_DEPTH = 256;
const MAX_NODES = 200_000;

/** Why a page was not read; the code of the field error. */
export class HtmlRefused extends Error {
  constructor(readonly code: "too-deep" | "too-many-nodes") {
    super(code);
    this.name = "HtmlRefused";
  }
}

const limited = (): TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> => {
  let [nodes, depth] = [0, 0];
  const count = (): void => {
    nodes += 1;
    if (nodes > MAX_NODES) throw new HtmlRefused("too-many-nodes");
  };
  return {
    ...defaultTreeAdapter,
    createElement: (...given) => {
      count();
      return defaultTreeAdapter.createElement(...given);
    },
    createCommentNode: (data) => {
      count();
      return defaultTreeAdapter.createCommentNode(data);
    },
    onItemPush: () => {
      depth += 1;
      if (depth > MAX_DEPTH) throw new HtmlRefused("too-deep");
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
};

const requireShallow = (root: Tree): void => {
  let level: Tree[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) throw new HtmlRefused("too-deep");
    level = level.flatMap((node) => ("childNodes" in node ? node.childNodes : []));
  }
};

/** The tree of a page. Throws `HtmlRefused`. */
export const parseHtml = (html: string): DefaultTreeAdapterTypes.Document => {
  const document = parse(html, { treeAdapter: limited(), scriptingEnabled: false });
  requireShallow(document);
  return document;
};

export const isElement = (node: Tree): node is Element => "tagName" in node;

/** An attribute's value; null when it is absent. */
export const attribute = (element: Element, name: string): string | null => element.attrs.find((each) => each.name === name)?.value ?? null;

/** All elements below a node, in document order. */
export function* elementsIn(root: Tree): Generator<Element> {
  if (!("childNodes" in root)) return;
  for (const node of root.childNodes) {
    if (!isElement(node)) continue;
    yield node;
    yield* elementsIn(node);
  }
}

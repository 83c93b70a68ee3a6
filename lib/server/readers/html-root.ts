/** Which part of a page is the article. */
import { elementsIn, isElement, type Element, type Tree } from "./html-tree";

const NOT_READ = new Set(["script", "style", "noscript", "template", "head"]);
const AROUND = new Set(["nav", "footer", "aside"]);

const collect = (node: Tree, into: string[], skip: ReadonlySet<string>): void => {
  if (node.nodeName === "#text" && "value" in node) into.push(node.value);
  else if ("childNodes" in node && !(isElement(node) && skip.has(node.tagName))) for (const child of node.childNodes) collect(child, into, skip);
};

const flat = (node: Tree, skip: ReadonlySet<string>): string => {
  const parts: string[] = [];
  collect(node, parts, skip);
  return parts.join("").replace(/\s+/gu, " ").trim();
};

/** The text below an element, its white space collapsed. */
export const textOf = (element: Element): string => flat(element, new Set(["script", "style"]));

/** An article that holds less of the page's prose than this is a teaser among others. */
const SHARE = 0.5;

/**
 * The largest `article` where it holds most of the page, else `main`, else the body. `heading` is the page's only h1
 * when it stands outside of that.
 */
export const chooseRoot = (document: Tree): { root: Tree; heading: Element | null } => {
  const elements = [...elementsIn(document)];
  const skip = new Set([...NOT_READ, ...AROUND]);
  const first = (tag: string): Element | undefined => elements.find((element) => element.tagName === tag);
  const body: Tree = first("body") ?? document;
  const frame = first("main") ?? body;
  const articles = elements.filter((element) => element.tagName === "article" && !isInside(element, "article"));
  const sized = articles.map((element) => ({ element, size: flat(element, skip).length })).sort((a, b) => b.size - a.size);
  const [largest] = sized;
  const root = largest && largest.size >= flat(frame, skip).length * SHARE ? largest.element : frame;
  const headings = elements.filter((element) => element.tagName === "h1" && textOf(element) !== "");
  const [only] = headings;
  return { root, heading: headings.length === 1 && only && !isBelow(only, root) ? only : null };
};

const isBelow = (node: Element, ancestor: Tree): boolean => {
  for (let at: Tree | null = node; at; at = "parentNode" in at ? (at.parentNode as Tree | null) : null) if (at === ancestor) return true;
  return false;
};

const isInside = (element: Element, tag: string): boolean => {
  for (let at = element.parentNode as Tree | null; at; at = "parentNode" in at ? (at.parentNode as Tree | null) : null) if (isElement(at) && at.tagName === tag) return true;
  return false;
};

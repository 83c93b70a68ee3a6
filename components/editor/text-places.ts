/**
 * From editor positions to places in the DOM and back, without asking the editor: the text nodes of a paragraph hold
 * exactly its positions, in the server's article and in the editor's alike.
 */
import type { EditorPosition, EditorRange, ParagraphSpan, PositionMap } from "./position-map";

interface Place {
  readonly node: Text;
  readonly offset: number;
}

/** Whether the nodes are still the paragraph's, whole: an editor may have redrawn or cut them. */
function isStill(nodes: readonly Text[], element: Element, paragraph: ParagraphSpan): boolean {
  let length = 0;
  for (const node of nodes) {
    if (!element.contains(node)) return false;
    length += node.length;
  }
  return length === paragraph.to - paragraph.from;
}

export class TextPlaces {
  private readonly known = new WeakMap<Element, readonly Text[]>();

  constructor(
    private readonly root: HTMLElement,
    private readonly map: PositionMap,
  ) {}

  element(paragraph: ParagraphSpan): HTMLElement | null {
    return (this.root.children[paragraph.index] as HTMLElement | undefined) ?? null;
  }

  /** The DOM range of a stretch inside one paragraph; null while the paragraph is not drawn. */
  range(paragraph: ParagraphSpan, stretch: EditorRange): StaticRange | null {
    const start = this.place(paragraph, stretch.from - paragraph.from, false);
    const end = this.place(paragraph, stretch.to - paragraph.from, true);
    if (!start || !end) return null;
    return new StaticRange({
      startContainer: start.node, startOffset: start.offset, endContainer: end.node, endOffset: end.offset,
    });
  }

  /** The place of one position; at a border between two nodes the later one (or the earlier one, `ending`). */
  point(at: EditorPosition, ending = false): Place | null {
    const paragraph = this.map.paragraphAt(at);
    return paragraph ? this.place(paragraph, at - paragraph.from, ending) : null;
  }

  /** The editor position of a DOM place, as a selection reports it; null outside the article. */
  position(node: Node, offset: number): EditorPosition | null {
    const { paragraphs } = this.map;
    if (paragraphs.length === 0 || !this.root.contains(node)) return null;
    if (node === this.root) return paragraphs[offset]?.from ?? this.map.end;
    let element = node;
    while (element.parentNode !== this.root) element = element.parentNode!;
    const paragraph = paragraphs[Array.prototype.indexOf.call(this.root.children, element)];
    if (!paragraph) return null;
    const before = document.createRange();
    before.setStart(element, 0);
    before.setEnd(node, offset);
    return (paragraph.from + before.toString().length) as EditorPosition;
  }

  /** Rectangles of the text of a stretch, in viewport pixels: at least one per line, more where styles change. */
  rects(stretch: EditorRange): DOMRect[] {
    const found: DOMRect[] = [];
    for (const paragraph of this.map.paragraphsBetween(stretch)) {
      const from = Math.max(stretch.from, paragraph.from) as EditorPosition;
      const to = Math.min(stretch.to, paragraph.to) as EditorPosition;
      const start = this.place(paragraph, from - paragraph.from, from === paragraph.to);
      const end = this.place(paragraph, to - paragraph.from, true);
      if (!start || !end) continue;
      found.push(...this.nodeRects(paragraph, start, end));
    }
    return found;
  }

  /** Node by node, because a range over whole elements also counts the elements' boxes. */
  private nodeRects(paragraph: ParagraphSpan, start: Place, end: Place): DOMRect[] {
    const nodes = this.nodes(paragraph);
    return nodes.slice(nodes.indexOf(start.node), nodes.indexOf(end.node) + 1).flatMap((node) => {
      const range = document.createRange();
      range.setStart(node, node === start.node ? start.offset : 0);
      range.setEnd(node, node === end.node ? end.offset : node.length);
      return [...range.getClientRects()];
    });
  }

  private nodes(paragraph: ParagraphSpan): readonly Text[] {
    const element = this.element(paragraph);
    if (!element) return [];
    const known = this.known.get(element);
    if (known && isStill(known, element, paragraph)) return known;
    const found: Text[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) found.push(walker.currentNode as Text);
    this.known.set(element, found);
    return found;
  }

  private place(paragraph: ParagraphSpan, offset: number, ending: boolean): Place | null {
    let left = offset;
    let last: Place | null = null;
    for (const node of this.nodes(paragraph)) {
      if (left < node.length || (ending && left === node.length)) return { node, offset: left };
      left -= node.length;
      last = { node, offset: node.length };
    }
    return left === 0 ? last : null;
  }
}

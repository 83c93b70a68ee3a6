/** From editor positions to places in the DOM, without asking the editor: a paragraph's text nodes hold exactly its positions. */
import type { EditorRange, ParagraphSpan } from "../position-map";

interface Place {
  readonly node: Text;
  readonly offset: number;
}

/** Remembers the text nodes of each paragraph for as long as the editor leaves them there. */
export class TextPlaces {
  private readonly known = new WeakMap<Element, readonly Text[]>();

  constructor(private readonly root: HTMLElement) {}

  element(paragraph: ParagraphSpan): HTMLElement | null {
    return (this.root.children[paragraph.index] as HTMLElement | undefined) ?? null;
  }

  /** The DOM range of a stretch inside one paragraph; null while the editor has not drawn it. */
  range(paragraph: ParagraphSpan, stretch: EditorRange): StaticRange | null {
    const start = this.place(paragraph, stretch.from - paragraph.from, false);
    const end = this.place(paragraph, stretch.to - paragraph.from, true);
    if (!start || !end) return null;
    return new StaticRange({
      startContainer: start.node, startOffset: start.offset, endContainer: end.node, endOffset: end.offset,
    });
  }

  private nodes(paragraph: ParagraphSpan): readonly Text[] {
    const element = this.element(paragraph);
    if (!element) return [];
    const known = this.known.get(element);
    if (known?.every((node) => node.isConnected)) return known;
    const found: Text[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) found.push(walker.currentNode as Text);
    this.known.set(element, found);
    return found;
  }

  /** At a border between two nodes, a beginning goes to the later node and an end to the earlier one. */
  private place(paragraph: ParagraphSpan, offset: number, ending: boolean): Place | null {
    let left = offset;
    for (const node of this.nodes(paragraph)) {
      if (left < node.length || (ending && left === node.length)) return { node, offset: left };
      left -= node.length;
    }
    return null;
  }
}

/** What will be read once an article is added: computed in the browser by the very rules of the server. */
import { analyse } from "@/lib/text/analyse";
import { indexText } from "@/lib/text/offsets";
import type { BlockKind, Format, RegionKind } from "@/lib/text/structure";
import { paragraphs } from "@/lib/text/visible";

export interface ArticlePreview {
  readonly words: number;
  readonly sentences: number;
  readonly paragraphs: number;
  readonly links: number;
  readonly lostLinks: number;
  /** The kinds of parts proposed, each once, in text order. */
  readonly parts: readonly RegionKind[];
  readonly opening: readonly { readonly kind: BlockKind; readonly text: string }[];
}

const SHOWN = 8;

/** Total: any text has a preview. */
export const articlePreview = (content: string, format: Format, language: string | null): ArticlePreview => {
  const structure = analyse(content, { format, language });
  const index = indexText(content);
  const shown = paragraphs(structure, { hideSyntax: format !== "text" });
  const said = shown.map(({ kind, pieces }) => ({ kind, text: pieces.map((piece) => (piece.kind === "join" ? " " : index.slice(piece.start, piece.end))).join("") }));
  const links = structure.inlines.filter(({ kind }) => kind === "link");
  return {
    words: structure.words,
    sentences: structure.sentences.length,
    paragraphs: shown.length,
    links: links.length,
    lostLinks: links.filter(({ target }) => target !== "ok").length,
    parts: [...new Set(structure.regions.map(({ kind }) => kind))],
    opening: said.slice(0, SHOWN),
  };
};

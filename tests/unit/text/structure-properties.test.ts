import fc from "fast-check";
import { analyse } from "@/lib/text/analyse";
import { indexText } from "@/lib/text/offsets";
import { FORMATS, type TextStructure } from "@/lib/text/structure";
import { display, paragraphs } from "@/lib/text/visible";

/** Pieces of which awkward articles are made. */
const PIECES = [
  "Le maire", " a dit", ". ", " ! ", "«\u00a0Non\u202f!\u00a0»", "[le port](#)", "[x](https://a.example/…)", "*", "**", "_", "`", "\\", "[", "](", ")", "# ", "- ", "> ", "1. ",
  "\n", "\n\n", "\r\n", "\n---\n", "\n\n***\n\n", "\f", "\u2028", "\t", "  ", "👩🏽‍🔬", "🇫🇷", "e\u0301", "\u202f", "\u00a0", "\u2060", "\ufeff", "M. ", "etc.", "…", "https://a.example/b.",
  "Source : La Vigie – Traduction : R.", "Laisser un commentaire", "Photo : le port", "===", "a-t-il répondu", "…\n",
] as const;

const article = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 8 }) }), { maxLength: 60 })
  .map((pieces) => pieces.join(""))
  .filter((text) => text.isWellFormed());

const format = fc.constantFrom(...FORMATS);

const each = (check: (text: string, structure: TextStructure) => void): void =>
  fc.assert(
    fc.property(article, format, (text, kind) => check(text, analyse(text, { format: kind, language: "fr" }))),
    { numRuns: 400 },
  );

interface Place {
  readonly start: number;
  readonly end: number;
}

const requireOrdered = (places: readonly Place[], length: number): void => {
  let before = 0;
  for (const { start, end } of places) {
    expect(start).toBeGreaterThanOrEqual(before);
    expect(end).toBeGreaterThan(start);
    before = end;
  }
  expect(before).toBeLessThanOrEqual(length);
};

describe("whatever the text", () => {
  it("blocks, sentences and notation are each in order and disjoint, inside the text", () =>
    each((_, { blocks, sentences, syntax, codePoints }) => {
      for (const places of [blocks, sentences, syntax]) requireOrdered(places, codePoints);
    }));

  it("every character that is not white space or a page rule is in one block", () =>
    each((text, { blocks, syntax }) => {
      const index = indexText(text);
      const covered = new Set<number>();
      for (const { start, end } of [...blocks, ...syntax]) for (let at: number = start; at < end; at += 1) covered.add(at);
      for (let at = 0; at < index.length; at += 1) if (!covered.has(at)) expect(index.slice(at, at + 1)).toMatch(/^[\s\u0085]$/u);
    }));

  it("a sentence lies within one paragraph, and begins and ends with something to read", () =>
    each((text, structure) => {
      const index = indexText(text);
      const whole = paragraphs(structure, { hideSyntax: true });
      for (const { start, end } of structure.sentences) {
        expect(whole.some((paragraph) => paragraph.start <= start && end <= paragraph.end)).toBe(true);
        const sentence = index.slice(start, end);
        expect(sentence).toMatch(/^\S/u);
        expect(sentence).toMatch(/\S$/u);
        expect(structure.syntax.some((hidden) => hidden.start <= start && start < hidden.end)).toBe(false);
      }
    }));

  it("every letter is in a sentence or in notation", () =>
    each((text, { sentences, syntax }) => {
      const covered = new Set<number>();
      for (const { start, end } of [...sentences, ...syntax]) for (let at: number = start; at < end; at += 1) covered.add(at);
      [...text].forEach((character, at) => {
        if (/[\p{L}\p{N}]/u.test(character)) expect(covered.has(at)).toBe(true);
      });
    }));

  it("hidden and visible partition every block", () =>
    each((_, structure) => {
      for (const hideSyntax of [true, false]) {
        const hidden = structure.syntax.filter((each) => hideSyntax || each.kind === "page-rule");
        const seen = new Map<number, number>();
        const count = ({ start, end }: Place) => {
          for (let at = start; at < end; at += 1) seen.set(at, (seen.get(at) ?? 0) + 1);
        };
        for (const paragraph of paragraphs(structure, { hideSyntax })) for (const piece of paragraph.pieces) if (piece.kind === "text") count(piece);
        hidden.forEach(count);
        for (const block of structure.blocks) for (let at: number = block.start; at < block.end; at += 1) expect(seen.get(at)).toBe(1);
      }
    }));

  it("parts and inlines are inside the text and name a passage as evidence", () =>
    each((_, { inlines, regions, codePoints }) => {
      for (const place of [...inlines, ...regions, ...regions.map((region) => region.evidence!)]) requireOrdered([place], codePoints);
      for (const link of inlines) expect(link.href !== undefined).toBe(link.target === "ok");
    }));

  it("format decides hiding only: text and Markdown have one structure", () =>
    fc.assert(fc.property(article, (text) => expect(analyse(text, { format: "text", language: "fr" })).toEqual(analyse(text, { format: "markdown", language: "fr" })))));

  it("the whole text is displayed without its hidden notation", () =>
    each((text, structure) => {
      if (structure.codePoints === 0) return;
      const all = [{ start: 0, end: structure.codePoints }] as unknown as TextStructure["sentences"];
      const { quote, segments } = display(text, structure, all, { hideSyntax: true });
      for (const [start, end] of segments) expect(quote).toContain(indexText(text).slice(start, end));
    }));
});

import fc from "fast-check";
import type { ArticleModel } from "@/components/editor/article-model";
import type { EditorPosition, EditorRange } from "@/components/editor/position-map";
import { display } from "@/lib/text/visible";
import { anyModel, modelOf } from "./texts";

const stretch = (from: number, to: number): EditorRange => ({ from: from as EditorPosition, to: to as EditorPosition });

/** What a browser says is selected between two editor positions, with one line feed for any number of them, none at the ends. */
const said = ({ map }: ArticleModel, { from, to }: EditorRange): string =>
  map.paragraphs
    .map((paragraph) => paragraph.shown.slice(Math.max(0, from - paragraph.from), Math.max(0, to - paragraph.from)))
    .join("\n")
    .replace(/\n+/gu, "\n")
    .replace(/^\n|\n$/gu, "");

const quoted = ({ map, text, structure, hideSyntax }: ArticleModel, chosen: EditorRange): string => {
  const found = map.toRange(chosen);
  return found ? display(text, structure, [found], { hideSyntax }).quote : "";
};

const places = fc.tuple(fc.nat(), fc.nat());

/** Two positions of a model, in order, that do not cut a character in two. */
const chosenIn = (model: ArticleModel, [a, b]: readonly [number, number]): EditorRange => {
  const whole = (at: number): number => {
    const paragraph = model.map.paragraphAt(at as EditorPosition);
    const unit = paragraph?.shown.charCodeAt(at - paragraph.from) ?? 0;
    return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
  };
  const [from, to] = [a % (model.map.end + 1), b % (model.map.end + 1)].sort((x, y) => x - y) as [number, number];
  return stretch(whole(from), whole(to));
};

describe("position map", () => {
  it("quotes what the browser says is selected, whatever is selected", () => {
    fc.assert(
      fc.property(anyModel, places, (model, pair) => {
        const chosen = chosenIn(model, pair);
        expect(quoted(model, chosen)).toBe(said(model, chosen));
      }),
      { numRuns: 2_000 },
    );
  });

  it("shows a stored selection exactly where it was made", () => {
    fc.assert(
      fc.property(anyModel, places, (model, pair) => {
        const found = model.map.toRange(chosenIn(model, pair));
        if (!found) return;
        const shown = model.map.toEditor(found)!;
        expect(model.map.toRange(shown)).toEqual(found);
        expect(said(model, shown)).toBe(said(model, chosenIn(model, pair)));
      }),
      { numRuns: 1_000 },
    );
  });

  it("never cuts a character in two", () => {
    fc.assert(
      fc.property(anyModel, places, (model, [a, b]) => {
        const { map, index } = model;
        const [from, to] = [a % (map.end + 1), b % (map.end + 1)].sort((x, y) => x - y) as [number, number];
        const found = map.toRange(stretch(from, to));
        if (found) expect(index.slice(found.start, found.end).isWellFormed()).toBe(true);
      }),
    );
  });

  it("goes from a caret to the text and back", () => {
    fc.assert(
      fc.property(anyModel, fc.nat(), (model, at) => {
        const { map } = model;
        const { from } = chosenIn(model, [at, at]);
        const paragraph = map.paragraphAt(from);
        if (!paragraph || from >= paragraph.to) return;
        expect(map.toPosition(map.toCodePoint(from, "after"), "after")).toBe(from);
      }),
    );
  });

  it("holds the same paragraphs as the article, with the same text", () => {
    fc.assert(
      fc.property(anyModel, ({ map, blocks }) => {
        expect(blocks.map((block) => block.spans.map((span) => span.text).join(""))).toEqual(map.paragraphs.map((paragraph) => paragraph.shown));
      }),
    );
  });

  it("finds the paragraphs of a range and of a stretch", () => {
    const { map, text } = modelOf("Un.\n\nDeux.\n\nTrois.", true);
    const range = map.toRange(stretch(map.paragraphs[1]!.from + 1, map.end))!;
    expect(text.slice(range.start, range.end)).toBe("eux.\n\nTrois.");
    expect(map.paragraphsIn(range).map(({ index }) => index)).toEqual([1, 2]);
    expect(map.paragraphsBetween(stretch(map.paragraphs[0]!.to, map.paragraphs[1]!.from)).map(({ index }) => index)).toEqual([0, 1]);
  });

  it("loses white space of any kind at the ends when trimmed, and nothing else", () => {
    const { map, index } = modelOf("Un « mot\u202f» ici.\n\nDeux.", true);
    const trimmed = map.trim(stretch(map.paragraphs[0]!.from + 2, map.paragraphs[1]!.from))!;
    const { start, end } = map.toRange(trimmed)!;
    expect(index.slice(start, end)).toBe("« mot\u202f» ici.");
    expect(map.trim(stretch(map.paragraphs[0]!.to, map.paragraphs[1]!.from))).toBeNull();
  });

  it("has no position in a text without a visible character", () => {
    const { map } = modelOf("\n\n---\n\n", true);
    expect(map.paragraphs).toEqual([]);
    expect(map.toRange(stretch(0, 5))).toBeNull();
    expect(map.end).toBe(0);
  });
});

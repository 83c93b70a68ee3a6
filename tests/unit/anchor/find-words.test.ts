import fc from "fast-check";
import { findable, findWords } from "@/lib/anchor/find-words";
import { indexText } from "@/lib/text/offsets";
import { range } from "@/lib/text/units";
import type { Paragraph } from "@/lib/text/visible";

const whole = (text: string): Paragraph[] => {
  const { length } = indexText(text);
  return [{ kind: "paragraph", ...range(0, length), pieces: [{ kind: "text", ...range(0, length) }] }];
};
const found = (text: string, words: string): string[] => findWords(findable(whole(text), indexText(text).slice), words).map(({ start, end }) => indexText(text).slice(start, end));

test("accents, case, ligatures, spaces and apostrophes do not matter; what is found is as it stands", () => {
  expect(found("L’Été, l'ete et un œuf.", "ete")).toEqual(["Été", "ete"]);
  expect(found("L’Été, l'ete et un œuf.", "l'ÉTÉ")).toEqual(["L’Été", "l'ete"]);
  expect(found("un œuf, un oeuf", "OEUF")).toEqual(["œuf", "oeuf"]);
  expect(found("1\u202F500 dockers, 1 500 emplois", "1 500")).toEqual(["1\u202F500", "1 500"]);
  expect(found("cafe\u0301 noir", "café")).toEqual(["cafe\u0301"]);
  expect(found("le tra\u00ADvail", "travail")).toEqual(["tra\u00ADvail"]);
  expect(found("😀 où ? 😀 OU", "ou")).toEqual(["où", "OU"]);
});

test("nothing is found for no letters, nor across two paragraphs; a word goes on over a page rule, and hidden signs are not searched", () => {
  expect(found("Le port", "  ")).toEqual([]);
  const text = "Le ** port\n---\ncède\nses quais";
  const paragraphs: Paragraph[] = [
    { kind: "paragraph", ...range(0, 19), pieces: [{ kind: "text", ...range(0, 3) }, { kind: "text", ...range(6, 10) }, { kind: "join", ...range(10, 15) }, { kind: "text", ...range(15, 19) }] },
    { kind: "paragraph", ...range(20, 29), pieces: [{ kind: "text", ...range(20, 29) }] },
  ];
  const places = (words: string) => findWords(findable(paragraphs, indexText(text).slice), words);
  expect(places("le port cède")).toEqual([range(0, 19)]);
  expect(places("cède ses")).toEqual([]);
  expect(places("**")).toEqual([]);
});

test("every stretch of a text is found where it stands", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "É", "œ", " ", "😀", "e\u0301", "’", "B"), minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(letters, fc.nat(), fc.nat(), (text, from, length) => {
      const index = indexText(text);
      const start = from % index.length;
      const words = index.slice(start, start + 1 + (length % 6)).replace(/^\u0301+/u, "").trim();
      if (words === "") return;
      expect(findWords(findable(whole(text), index.slice), words).length).toBeGreaterThan(0);
    }),
  );
});

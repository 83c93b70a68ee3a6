import fc from "fast-check";
import { deedOfKey, isUsableKey, LETTER_DEEDS, readKeyMap, remapped, USUAL_KEYS, writeKeyMap } from "@/lib/annotation/key-map";
import { meant } from "@/lib/annotation/palette";
import { indexText } from "@/lib/text/offsets";
import { range } from "@/lib/text/units";
import { wordRanges } from "@/lib/text/word-ranges";

describe("the palette", () => {
  const commands = ["Ajouter un lien au passage", "Étiquette : affirmation factuelle", "Aller au passage suivant", "Relier deux passages"].map((title) => ({ title }));
  const found = (typed: string) => meant(commands, typed).map(({ title }) => title);

  test("finds by any of the words, without accents, the closest first", () => {
    expect(found("")).toHaveLength(4);
    expect(found("etiq")).toEqual(["Étiquette : affirmation factuelle"]);
    expect(found("lie")).toEqual(["Ajouter un lien au passage", "Relier deux passages"]);
    expect(found("aller suiv")).toEqual(["Aller au passage suivant"]);
    expect(found("zzz")).toEqual([]);
  });
});

describe("the key map", () => {
  const keys = fc.string({ unit: fc.constantFrom("a", "é", "ù", "Q", ";", "1", "?", " ", "j"), minLength: 1, maxLength: 2 });
  test("never gives one letter to two deeds, and keeps digits, spaces and the question mark out", () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...LETTER_DEEDS), keys), { maxLength: 20 }), (changes) => {
      const map = changes.reduce((before, [deed, key]) => remapped(before, deed, key), USUAL_KEYS);
      expect(new Set(Object.values(map)).size).toBe(LETTER_DEEDS.length);
      for (const key of Object.values(map)) expect(isUsableKey(key)).toBe(true);
      expect(readKeyMap(writeKeyMap(map))).toEqual(map);
    }));
  });

  test("a letter that was taken changes places", () => {
    const map = remapped(USUAL_KEYS, "note", "L");
    expect([map.note, map.link, deedOfKey(map, "l")]).toEqual(["l", "n", "note"]);
  });

  test.each(["", "{", "null", '{"note":"j"}', '{"note":5}', '{"note":"1"}'])("what is kept as %s leaves the usual keys", (text) => expect(readKeyMap(text)).toEqual(USUAL_KEYS));
});

test("words stand where a reader sees them, in code points", () => {
  const text = "😀 L’accord porte-parole, 1,5 !";
  const index = indexText(text);
  expect(wordRanges(index, range(0, index.length)).map(({ start, end }) => index.slice(start, end))).toEqual(["L’accord", "porte-parole", "1,5"]);
});

import { sentenceAt, sentenceStep } from "@/components/editor/sentence-steps";
import { range } from "@/lib/text/units";

const text = "Un deux. Trois quatre. Cinq.";
const sentences = [range(0, 8), range(9, 22), range(23, 28)];
const of = (words: string) => range(text.indexOf(words), text.indexOf(words) + words.length);
const step = (from: string, direction: "next" | "previous", extend = false): string | null => {
  const selection = from.includes("|") ? range(from.indexOf("|"), from.indexOf("|")) : of(from);
  const found = sentenceStep(sentences, selection, { direction, extend });
  return found && text.slice(found.start, found.end);
};

describe("moving by sentence", () => {
  it.each([
    ["Un |deux. Trois quatre. Cinq.", "next", "Un deux."],
    ["Un |deux. Trois quatre. Cinq.", "previous", "Un deux."],
    ["Un deux.| Trois quatre. Cinq.", "next", "Un deux."],
    ["Un deux. |Trois quatre. Cinq.", "next", "Trois quatre."],
    ["deux", "next", "Un deux."],
    ["Un deux.", "next", "Trois quatre."],
    ["Trois quatre.", "previous", "Un deux."],
    ["Un deux.", "previous", "Un deux."],
    ["Cinq.", "next", "Cinq."],
  ] as const)("from %p %s: %p", (from, direction, to) => expect(step(from, direction)).toBe(to));

  it.each([
    ["Un deux.", "next", "Un deux. Trois quatre."],
    ["Trois quatre.", "previous", "Un deux. Trois quatre."],
    ["Un deux. Trois quatre.", "next", text],
    [text, "next", text],
  ] as const)("growing %p %s: %p", (from, direction, to) => expect(step(from, direction, true)).toBe(to));

  it("knows the sentence of a place, and when there is none", () => {
    expect(sentenceAt(sentences, 3)).toEqual(sentences[0]);
    expect(sentenceAt(sentences, 8)).toEqual(sentences[0]);
    expect(sentenceAt(sentences, 9)).toEqual(sentences[1]);
    expect(sentenceAt([], 0)).toBeNull();
    expect(sentenceStep([], range(0, 0), { direction: "next", extend: false })).toBeNull();
  });
});

import fc from "fast-check";
import { indexText } from "@/lib/text/offsets";

const awkward = fc
  .array(fc.constantFrom("a", "é", "e\u0301", "\u00a0", "\u202f", "🇫🇷", "👩🏽‍🔬", "𝔄", "\n", "’"), { maxLength: 40 })
  .map((pieces) => pieces.join(""));

describe("offsets", () => {
  it("go to UTF-16 and back", () =>
    fc.assert(
      fc.property(awkward, (text) => {
        const index = indexText(text);
        expect(index.length).toBe([...text].length);
        for (let at = 0; at <= index.length; at += 1) expect(index.toCodePoint(index.toUtf16(at))).toBe(at);
      }),
    ));

  it("cut as an array of code points does", () =>
    fc.assert(
      fc.property(awkward, fc.nat(60), fc.nat(60), (text, a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        expect(indexText(text).slice(start, end)).toBe([...text].slice(start, end).join(""));
      }),
    ));

  it("inside a pair count as its beginning; outside the text as its end", () => {
    const index = indexText("a🇫b");
    expect([0, 1, 2, 3, 4, 9].map(index.toCodePoint)).toEqual([0, 1, 1, 2, 3, 3]);
    expect(index.toUtf16(9)).toBe(4);
    expect(index.toUtf16(-1)).toBe(0);
  });
});

import fc from "fast-check";
import { occurrences } from "@/lib/anchor/search";

const few = fc.string({ unit: fc.constantFrom("a", "b", "🇫"), maxLength: 40 });

describe("occurrences", () => {
  it("finds what a naive search finds", () =>
    fc.assert(
      fc.property(few, few, (text, pattern) => {
        const naive = pattern === "" ? [] : [...Array(text.length).keys()].filter((at) => text.startsWith(pattern, at));
        expect(occurrences(text, pattern, 1_000)).toEqual(naive);
        expect(occurrences(text, pattern, 2)).toEqual(naive.slice(0, 2));
      }),
    ));
});

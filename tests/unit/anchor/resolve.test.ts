import fc from "fast-check";
import { describe as describePlace } from "@/lib/anchor/describe";
import { resolveSelector, type Selector } from "@/lib/anchor/resolve";
import { AppError } from "@/lib/errors";
import { indexText } from "@/lib/text/offsets";

const TEXT = indexText("Le maire 🇫🇷 a dit : le port, le port, le maire.");

const refusal = (selector: Selector, text = TEXT): { code: string; path: string; detail?: unknown } => {
  try {
    resolveSelector(text, selector);
  } catch (error) {
    if (error instanceof AppError) return { code: error.errors[0]!.code, path: error.errors[0]!.path, detail: error.errors[0]!.detail };
    throw error;
  }
  throw new Error("it was resolved");
};

describe("resolving", () => {
  it.each<[string, Selector, [number, number, string]]>([
    ["a position", { start: 3, end: 8 }, [3, 8, "maire"]],
    ["a position with its quote, after an emoji", { start: 12, end: 13, exact: "a" }, [12, 13, "a"]],
    ["the whole text", { start: 0, end: TEXT.length }, [0, TEXT.length, TEXT.text]],
    ["a quote that occurs once", { exact: "a dit" }, [12, 17, "a dit"]],
    ["one that occurs twice, by what stands before", { exact: "le port", prefix: ": " }, [20, 27, "le port"]],
    ["and by what stands after", { exact: "le port", suffix: ", le maire" }, [29, 36, "le port"]],
    ["one run is no list of runs", { segments: [[3, 8]] }, [3, 8, "maire"]],
  ])("%s", (_, selector, [start, end, quote]) => {
    expect(resolveSelector(TEXT, selector)).toEqual({ start, end, quote, segments: null });
  });

  it("keeps several runs", () => {
    expect(resolveSelector(TEXT, { segments: [[3, 8], [20, 27]] })).toMatchObject({ start: 3, end: 27, segments: [[3, 8], [20, 27]] });
  });

  it.each<[string, Selector, string, string]>([
    ["another quote", { start: 3, end: 8, exact: "port" }, "quote-mismatch", "selector.exact"],
    ["an unknown quote", { exact: "la mer" }, "quote-not-found", "selector.exact"],
    ["an empty quote", { exact: "" }, "quote-not-found", "selector.exact"],
    ["other surroundings", { exact: "le port", prefix: "?" }, "quote-not-found", "selector.exact"],
    ["an end beyond the text", { start: 3, end: 999 }, "out-of-range", "selector.end"],
    ["a start beyond the text", { start: 999, end: 1_000 }, "out-of-range", "selector.start"],
    ["a reversed range", { start: 8, end: 3 }, "out-of-range", "selector.end"],
    ["an empty range", { start: 8, end: 8 }, "out-of-range", "selector.end"],
    ["a negative start", { start: -1, end: 3 }, "out-of-range", "selector.start"],
    ["half a character", { start: 0.5, end: 3 }, "out-of-range", "selector.start"],
    ["no runs", { segments: [] }, "out-of-range", "selector.segments"],
    ["a run beyond the text", { segments: [[0, 2], [3, 999]] }, "out-of-range", "selector.segments.1"],
    ["runs that overlap", { segments: [[0, 5], [3, 8]] }, "overlapping-segments", "selector.segments.1"],
  ])("refuses %s", (_, selector, code, path) => expect(refusal(selector)).toMatchObject({ code, path }));

  it("names all the places a quote could be", () => {
    expect(refusal({ exact: "le port" })).toMatchObject({ code: "ambiguous", detail: { matches: [{ start: 20, end: 27 }, { start: 29, end: 36 }] } });
    expect((refusal({ exact: "aa" }, indexText("a".repeat(500))).detail as { matches: unknown[] }).matches).toHaveLength(50);
  });

  it("is linear in a long and repetitive quote", () => {
    const text = indexText(`${"ab".repeat(1_000_000)}c`);
    const before = process.cpuUsage();
    refusal({ exact: "ab".repeat(400_000), prefix: "ab".repeat(16), suffix: "x" }, text);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(1_000);
  });
});

const awkward = fc
  .array(fc.constantFrom("a", "b", "é", "e\u0301", "\u00a0", "\u202f", "🇫🇷", "👩🏽‍🔬", " ", "\n", "le port "), { minLength: 1, maxLength: 60 })
  .map((pieces) => indexText(pieces.join("")));

describe("describing and resolving", () => {
  const cases = fc.tuple(awkward, fc.nat(), fc.nat()).map(([text, a, b]) => {
    const start = a % text.length;
    return { text, start, end: start + 1 + (b % (text.length - start)) };
  });

  it("are inverse by position, the quote verified", () =>
    fc.assert(
      fc.property(cases, ({ text, start, end }) => {
        expect(resolveSelector(text, describePlace(text, { start, end }))).toMatchObject({ start, end, quote: text.slice(start, end) });
      }),
    ));

  it("by quote find the place, or name it among those it could be", () =>
    fc.assert(
      fc.property(cases, ({ text, start, end }) => {
        const { exact, prefix, suffix } = describePlace(text, { start, end });
        try {
          expect(resolveSelector(text, { exact, prefix, suffix })).toMatchObject({ start, end });
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
          expect(error.code).toBe("ambiguous");
          expect((error.errors[0]!.detail as { matches: unknown[] }).matches).toContainEqual({ start, end });
        }
      }),
    ));
});

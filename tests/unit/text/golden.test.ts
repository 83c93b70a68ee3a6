import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { resolveSelector } from "@/lib/anchor/resolve";
import { describe as describePlace } from "@/lib/anchor/describe";
import { analyse } from "@/lib/text/analyse";
import { indexText } from "@/lib/text/offsets";

const FOLDER = join(process.cwd(), "../shared/reference/interchange/golden");
const present = existsSync(FOLDER);
if (!present) console.warn("skipped: the golden offsets are not here (../shared/reference/interchange/golden)");

interface Golden {
  readonly length: { readonly code_points: number; readonly utf16: number };
  readonly annotations: readonly {
    readonly id: string;
    readonly code_points: readonly [number, number];
    readonly utf16: readonly [number, number];
    readonly exact: string;
    readonly prefix: string;
    readonly suffix: string;
  }[];
}

(present ? describe : describe.skip)("the golden text", () => {
  const text = present ? readFileSync(join(FOLDER, "doc.txt"), "utf8") : "";
  const golden = (present ? JSON.parse(readFileSync(join(FOLDER, "expected_offsets.json"), "utf8")) : { annotations: [] }) as Golden;
  const index = indexText(text);

  it("has its length in both units", () => {
    expect([index.length, text.length]).toEqual([golden.length.code_points, golden.length.utf16]);
    expect(analyse(text, { format: "text", language: "fr" }).codePoints).toBe(golden.length.code_points);
  });

  it.each(golden.annotations.map((each) => [each.id, each] as const))("%s is found by position and by quote", (_, each) => {
    const [start, end] = each.code_points;
    expect([index.toUtf16(start), index.toUtf16(end)]).toEqual(each.utf16);
    expect([index.toCodePoint(each.utf16[0]), index.toCodePoint(each.utf16[1])]).toEqual(each.code_points);
    const place = { start, end, segments: null, quote: each.exact };
    expect(resolveSelector(index, { start, end, exact: each.exact })).toEqual(place);
    expect(resolveSelector(index, { exact: each.exact, prefix: each.prefix, suffix: each.suffix })).toEqual(place);
    expect(resolveSelector(index, describePlace(index, { start, end }))).toEqual(place);
  });

  it("keeps a quoted answer and its attribution in one sentence", () => {
    const { sentences } = analyse(text, { format: "text", language: "fr" });
    expect(sentences.map(({ start, end }) => [start, end])).toEqual([[0, 44], [45, 99]]);
  });
});

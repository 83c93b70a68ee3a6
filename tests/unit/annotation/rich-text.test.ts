/** Notes and replies: what is written comes back, and what is drawn from it can do no harm. */
import fc from "fast-check";
import { parseRichText } from "@/lib/annotation/rich-text/parse";
import { printRichText } from "@/lib/annotation/rich-text/print";
import { mentionsIn, tidy, type Inline, type RichBlock } from "@/lib/annotation/rich-text/tree";
import { contentOf, textOf } from "@/components/editor/writing/writing-content";
import { safeLink } from "@/lib/text/safe-link";

const ANNA = "0199f1f0-0000-7000-8000-00000000000a";

const said = (source: string): string =>
  parseRichText(source)
    .map((block) => {
      const line = (inlines: readonly Inline[]): string =>
        inlines
          .map((inline) => {
            const words = inline.kind === "mention" ? `@${inline.person.slice(-1)}` : inline.href === null ? inline.text : `${inline.text}→${inline.href}`;
            return `${inline.strong ? "S" : ""}${inline.emphasis ? "E" : ""}<${words}>`;
          })
          .join("");
      return block.kind === "list" ? `${block.ordered ? "ol" : "ul"}(${block.items.map(line).join("|")})` : `${block.kind}(${line(block.inlines)})`;
    })
    .join(" ");

test.each([
  ["words", "paragraph(<words>)"],
  ["**strong** and *soft*", "paragraph(S<strong>< and >E<soft>)"],
  ["***both***", "paragraph(SE<both>)"],
  ["*a***b**", "paragraph(E<a>S<b>)"],
  ["**a***b*", "paragraph(S<a>E<b>)"],
  ["2 * 3 * 4 = 24", "paragraph(<2 * 3 * 4 = 24>)"],
  ["*unfinished", "paragraph(<*unfinished>)"],
  ["**half* way", "paragraph(<**half* way>)"],
  ["**** four", "paragraph(<**** four>)"],
  ["\\*not soft\\*", "paragraph(<*not soft*>)"],
  ["[here](https://a.example/x) too", "paragraph(<here→https://a.example/x>< too>)"],
  ["[here](javascript:alert(1))", "paragraph(<[here](javascript:alert(1))>)"],
  ["[here](//a.example)", "paragraph(<[here](//a.example)>)"],
  ["<img src=x onerror=alert(1)>", "paragraph(<<img src=x onerror=alert(1)>>)"],
  [`@[${ANNA}] look`, "paragraph(<@a>< look>)"],
  ["@[anna] look", "paragraph(<@[anna] look>)"],
  ["- one\n- two\n  and more", "ul(<one>|<two\nand more>)"],
  ["1. one\n2. two", "ol(<one>|<two>)"],
  ["> quoted\n> still\n\nthen", "quote(<quoted\nstill>) paragraph(<then>)"],
  ["one\ntwo\n\n\n\nthree", "paragraph(<one\ntwo>) paragraph(<three>)"],
  ["- 5 degrés", "ul(<5 degrés>)"],
  ["-5 degrés", "paragraph(<-5 degrés>)"],
  ["   \n ", ""],
])("%j is read as %s", (source, expected) => expect(said(source)).toBe(expected));

test("the people spoken to are told once each", () => {
  expect(mentionsIn(parseRichText(`@[${ANNA}] and **@[${ANNA}]**\n\n- @[0199f1f0-0000-7000-8000-00000000000b]`))).toEqual([ANNA, "0199f1f0-0000-7000-8000-00000000000b"]);
});

const marks = { strong: fc.boolean(), emphasis: fc.boolean() };
const anyText = fc.oneof(fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }), fc.stringMatching(/^[*\\[\]()>\-+ .1a\n@]{1,12}$/u));
const words = fc.record({ kind: fc.constant("words" as const), text: anyText.map((text) => text.replace(/\r/gu, "")).filter((text) => text !== ""), href: fc.constant(null), ...marks });
const link = fc.record({ kind: fc.constant("words" as const), text: fc.stringMatching(/^[a-z*\\[\]]{1,8}$/u), href: fc.constantFrom("https://a.example/x", "https://b.example/?q=1&r=(2)"), ...marks });
const mention = fc.record({ kind: fc.constant("mention" as const), person: fc.constant(ANNA), ...marks });
const inlines = fc.array(fc.oneof(words, words, link, mention), { maxLength: 6 });
const block: fc.Arbitrary<RichBlock> = fc.oneof(
  fc.record({ kind: fc.constantFrom("paragraph" as const, "quote" as const), inlines }),
  fc.record({ kind: fc.constant("list" as const), ordered: fc.boolean(), items: fc.array(inlines, { maxLength: 4 }) }),
);
const encoded = (text: readonly RichBlock[]): string => JSON.stringify(text).replaceAll("(2)", "%282%29");

test("what is printed is read as it was meant", () => {
  fc.assert(fc.property(fc.array(block, { maxLength: 4 }), (text) => expect(encoded(parseRichText(printRichText(text)))).toBe(encoded(tidy(text)))), { numRuns: 2_000 });
});

test("reading anything ends, printing it again is stable, and every address is a safe one", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (source) => {
      const text = parseRichText(source);
      const printed = printRichText(text);
      expect(printRichText(parseRichText(printed))).toBe(printed);
      for (const each of text.flatMap((one) => (one.kind === "list" ? one.items.flat() : one.inlines))) {
        if (each.kind === "words" && each.href !== null) expect(safeLink(each.href)).toBe(each.href);
      }
    }),
    { numRuns: 1_000 },
  );
});

test("twenty thousand stars are read at once", () => {
  const before = process.cpuUsage();
  for (const unit of ["*a ", "*", "**a", "[a](", "@[", "- ", "> ", "\\"]) parseRichText(unit.repeat(20_000 / unit.length));
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(3_000);
});

test("what the editor holds is what was read", () => {
  fc.assert(fc.property(fc.array(block, { maxLength: 4 }), (text) => expect(textOf(contentOf(tidy(text)))).toEqual(tidy(text))), { numRuns: 500 });
});

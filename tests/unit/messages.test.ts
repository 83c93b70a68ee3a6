/** Every sentence exists in both languages, can be formatted, and French is set as French is. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createTranslator } from "use-intl/core";

const ROOT = path.resolve(__dirname, "../../messages");
const LANGUAGES = ["fr", "en"] as const;
const namespaces = readdirSync(path.join(ROOT, "fr")).filter((file) => file.endsWith(".json")).map((file) => file.slice(0, -5));

type Tree = { readonly [key: string]: string | Tree };

const read = (language: string, namespace: string): Tree => JSON.parse(readFileSync(path.join(ROOT, language, `${namespace}.json`), "utf8")) as Tree;

/** `[path, sentence]` of every leaf. */
const leaves = (tree: Tree, at = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === "string" ? [[at + key, value] as [string, string]] : leaves(value, `${at}${key}.`)));

/** The words a reader sees: without `{…}` arguments, keywords of plurals and tags. */
const prose = (sentence: string): string =>
  sentence
    .replace(/\{\s*\w+\s*\}/gu, "x")
    .replace(/\{\s*\w+\s*,\s*(?:number|date|time)[^{}]*\}/gu, "x")
    .replace(/\{\s*\w+\s*,\s*(?:plural|select|selectordinal)\s*,/gu, " ")
    .replace(/(?:=\d+|zero|one|two|few|many|other|\w+)\s*\{/gu, "|")
    .replace(/[{}]|<\/?\w+>/gu, "|");

const argumentsOf = (sentence: string): string[] => [...new Set([...sentence.matchAll(/\{\s*(\w+)\s*[,}]/gu)].map(([, name]) => name!))].sort();

test("both languages have the same namespaces", () => {
  expect(readdirSync(path.join(ROOT, "en")).sort()).toEqual(readdirSync(path.join(ROOT, "fr")).sort());
});

describe.each(namespaces)("%s", (namespace) => {
  const [fr, en] = [leaves(read("fr", namespace)), leaves(read("en", namespace))];

  test("has the same sentences in both languages, with the same arguments", () => {
    expect(en.map(([key]) => key).sort()).toEqual(fr.map(([key]) => key).sort());
    const english = new Map(en);
    for (const [key, sentence] of fr) expect({ key, arguments: argumentsOf(english.get(key) ?? "") }).toEqual({ key, arguments: argumentsOf(sentence) });
  });

  test.each(LANGUAGES)("can be formatted in %s", (locale) => {
    const tree = read(locale, namespace);
    const problems: string[] = [];
    const translate = createTranslator({ locale, messages: tree as never, onError: (error) => problems.push(error.message) }) as unknown as (key: string, values: Record<string, unknown>) => string;
    for (const [key, sentence] of leaves(tree)) {
      if (sentence.includes("<")) continue;
      translate(key, Object.fromEntries(argumentsOf(sentence).map((name) => [name, 2])));
    }
    expect(problems).toEqual([]);
  });

  test("is not left empty, and has no straight quotes", () => {
    for (const [key, sentence] of [...fr, ...en]) {
      expect({ key, sentence: sentence.trim() }).not.toEqual({ key, sentence: "" });
      expect({ key, straight: /['"]/u.test(prose(sentence)) }).toEqual({ key, straight: false });
    }
  });

  test("French has its thin spaces, and the no-break space before a colon", () => {
    for (const [key, sentence] of fr) {
      const text = prose(sentence);
      const wrong = [
        ...(text.match(/[^\u202f?!.…(|][;!?](?=\s|$|\|)/gu) ?? []),
        ...(text.match(/«[^\u202f]/gu) ?? []),
        ...(text.match(/[^\u202f]»/gu) ?? []),
        ...(text.match(/[^\u00a0|]:(?=\s|$|\u00a0)/gu) ?? []),
        ...(text.match(/ [»;!?:]/gu) ?? []),
      ];
      expect({ key, wrong }).toEqual({ key, wrong: [] });
    }
  });

  test("English does not", () => {
    for (const [key, sentence] of en) expect({ key, found: sentence.match(/\u202f|«|»|\s[;!?:](?=\s|$)/gu) }).toEqual({ key, found: null });
  });
});

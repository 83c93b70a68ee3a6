import { analyse } from "@/lib/text/analyse";
import { indexText } from "@/lib/text/offsets";

const structure = (text: string) => analyse(text, { format: "markdown", language: "fr" });

const inlines = (text: string): string[] => {
  const index = indexText(text);
  return structure(text).inlines.map(({ kind, target, href, start, end }) => [kind, index.slice(start, end), target, href].filter(Boolean).join(" | "));
};

const syntax = (text: string): string[] => {
  const index = indexText(text);
  return structure(text).syntax.map(({ kind, start, end }) => `${kind} ${index.slice(start, end)}`);
};

describe("links", () => {
  it.each<[string, string, string[]]>([
    ["a complete address", "[le port](https://arvelle.example/a_(b)) dit", ["link | [le port](https://arvelle.example/a_(b)) | ok | https://arvelle.example/a_(b)"]],
    ["a target that was lost", "[le port](#)", ["link | [le port](#) | lost"]],
    ["a relative one leads nowhere", "[le port](/a)", ["link | [le port](/a) | lost"]],
    ["a dangerous one leads nowhere", "[le port](javascript:alert(1))", ["link | [le port](javascript:alert(1)) | lost"]],
    ["an address cut by an ellipsis is not led to its domain", "Voir https://www.journal.example/…/a86ba-40fa…/", ["link | https://www.journal.example/…/a86ba-40fa…/ | truncated"]],
    ["nor one cut by dots", "[ici](https://journal.example/a/...)", ["link | [ici](https://journal.example/a/...) | truncated"]],
    ["a bare address without the sentence’s point", "Voir https://journal.example/a.", ["link | https://journal.example/a | ok | https://journal.example/a"]],
    ["a bare address in parentheses", "(https://journal.example/a)", ["link | https://journal.example/a | ok | https://journal.example/a"]],
    ["an address as its own text", "[https://journal.example](#)", ["link | [https://journal.example](#) | lost"]],
    ["with a title", '[a](https://journal.example/ "Un titre")', ['link | [a](https://journal.example/ "Un titre") | ok | https://journal.example/']],
    ["brackets alone", "Il a dit [sic] (oui)", []],
    ["an image is no link", "![le port](https://journal.example/p.jpg)", []],
    ["over a page", "Le [port\n\n---\n\nde la ville](#)", ["link | [port\n\n---\n\nde la ville](#) | lost"]],
    ["never over a paragraph", "Le [port.\n\nLa ville](#)", []],
  ])("%s", (_, text, expected) => expect(inlines(text)).toEqual(expected));
});

describe("emphasis", () => {
  it.each<[string, string, string[]]>([
    ["one and two marks", "*a* **b** _c_ __d__", ["emphasis | *a*", "strong | **b**", "emphasis | _c_", "strong | __d__"]],
    ["three are both", "***a***", ["emphasis | ***a***", "strong | ***a***"].reverse().sort()],
    ["after an apostrophe or a guillemet", "l’*Écho*, « *dit-il* »", ["emphasis | *Écho*", "emphasis | *dit-il*"]],
    ["marks inside words are letters", "c*n et p*te, snake_case_name, 5*3*2", []],
    ["marks between spaces are signs", "2 * 3 * 4", []],
    ["a lone footnote star", "Obligatoire * ou non*", []],
    ["code", "le `code` ici, d`un coup", ["code | `code`"]],
    ["an escaped mark is no mark", "\\*a\\*", []],
    ["around a link", "*voir [a](#)*", ["emphasis | *voir [a](#)*", "link | [a](#) | lost"]],
  ])("%s", (_, text, expected) => expect(inlines(text)).toEqual(expected));
});

it("names every run of notation once, in order", () => {
  expect(syntax("## Un [titre](#) **gras** ##\n\n---\n\n- \\* point")).toEqual([
    "heading ## ", "link [", "link ](#)", "emphasis **", "emphasis **", "heading  ##", "page-rule ---", "list - ", "escape \\",
  ]);
});

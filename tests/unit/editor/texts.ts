/** Texts for the surface's tests: what articles are made of, in any order. */
import fc from "fast-check";
import { articleModel, type ArticleModel } from "@/components/editor/article-model";
import { analyse } from "@/lib/text/analyse";

const fragment = fc.constantFrom(
  "Le port cède ses quais.", "la maire", " ", "  ", "\u00a0", "1\u202f500 €", "e\u0301te\u0301", "🇫🇷", "👩‍👩‍👧‍👦", "👍🏽", "𝒜𝒷", "so\u00adlu\u00adtion",
  "zé\u200bro", "**gras**", "*penché*", "**gras *et* penché**", "[lien](#)", "[suite](https://relais.example/a)", "`code`", "« Non\u202f! »", "\t", "العربية", "# ", "> ",
  "- ", "1. ", "\n", "\n\n", "\n\n---\n\n", "M. Esper", "…", "\\*",
);

/** A text of those, in any order. */
export const anyText = fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join(""));

export const modelOf = (text: string, hideSyntax: boolean): ArticleModel =>
  articleModel({ text, structure: analyse(text, { format: "markdown", language: "fr" }), hideSyntax });

/** A model of any text, notation hidden or shown. */
export const anyModel = fc.tuple(anyText, fc.boolean()).map(([text, hideSyntax]) => modelOf(text, hideSyntax));

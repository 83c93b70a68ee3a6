import { renderToStaticMarkup } from "react-dom/server";
import { partOf } from "@/components/editor/article";
import { partsOf } from "@/components/editor/article-model";
import { articleAttributes } from "@/components/editor/markup";
import { StaticArticle } from "@/components/editor/StaticArticle";
import type { Region } from "@/lib/text/structure";
import { range } from "@/lib/text/units";
import { modelOf } from "./texts";

const words = { name: "Texte de l’article, lecture seule", link: "lien", lostLink: "perdu", truncatedLink: "tronqué", outside: "hors article" };

const html = (text: string, options: { hideSyntax?: boolean; regions?: readonly Region[] } = {}): string => {
  const model = modelOf(text, options.hideSyntax ?? true);
  const attributes = articleAttributes({ words, language: "fr" });
  const page = renderToStaticMarkup(
    <StaticArticle blocks={model.blocks} parts={partsOf(model, options.regions ?? [])} words={words} attributes={attributes} className="" element={null} />,
  );
  return page.replace(/^<div[^>]*>|<\/div>$/gu, "");
};

describe("the article before any script", () => {
  it("hides notation and bridges a page rule", () => {
    expect(html("Une phrase coupée\n\n---\n\npar la page.")).toBe('<p data-kind="paragraph">Une phrase coupée<span data-join=""> </span>par la page.</p>');
    expect(html("### Un\n\n##### Deux\n\n# Trois").match(/<h\d/gu)).toEqual(["<h2", "<h3", "<h2"]);
    expect(html("## Titre")).toBe('<h2 data-kind="heading">Titre</h2>');
  });

  it("shows notation as such where the document shows it", () => {
    expect(html("## Titre", { hideSyntax: false })).toBe('<h2 data-kind="heading"><span data-notation="">## </span>Titre</h2>');
  });

  it("is a read-only text box by name", () => {
    expect(articleAttributes({ words, language: null })).toMatchObject({
      "role": "textbox", "aria-multiline": "true", "aria-readonly": "true", "inputmode": "none", "aria-label": words.name,
    });
  });

  it("marks where a part begins and ends", () => {
    const part = (start: number, end: number): Region => ({ ...range(start, end), kind: "editorial", status: "confirmed" });
    expect(html("Un.\n\nDeux.\n\nTrois.", { regions: [part(0, 10)] }).match(/data-part-edge="[^"]*"/gu)).toEqual(['data-part-edge="first"', 'data-part-edge="last"']);
  });

  it("draws a paragraph as the narrowest part that holds half of it, never as a rejected one", () => {
    const region = (start: number, end: number, more: Partial<Region> = {}): Region => ({ ...range(start, end), kind: "relayed", status: "confirmed", ...more });
    const wide = region(0, 100);
    const narrow = region(8, 30, { kind: "speaker" });
    expect(partOf(range(10, 20), [wide, narrow])).toBe(narrow);
    expect(partOf(range(10, 60), [wide, narrow])).toBe(wide);
    expect(partOf(range(10, 20), [region(0, 100, { status: "rejected" }), region(0, 100, { kind: "own" })])).toBeNull();
  });
});

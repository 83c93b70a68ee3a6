/** The five real articles. They are under copyright: read from outside the project, never quoted here. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { analyse } from "@/lib/text/analyse";
import { detect } from "@/lib/text/detect";
import { indexText } from "@/lib/text/offsets";
import { display, paragraphs } from "@/lib/text/visible";

const FOLDER = join(process.cwd(), "../shared/seeds");
const present = existsSync(FOLDER);
if (!present) console.warn("skipped: the five real articles are not here (../shared/seeds)");

const read = (number: number) => {
  const name = readdirSync(FOLDER).sort()[number]!;
  const text = readFileSync(join(FOLDER, name), "utf8");
  return { text, index: indexText(text), structure: analyse(text, { format: "text", language: "fr" }) };
};

const kinds = (number: number): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const region of read(number).structure.regions) counts[region.kind] = (counts[region.kind] ?? 0) + 1;
  return counts;
};

(present ? describe : describe.skip)("the five real articles", () => {
  it("count as many sentences and words as a person would, give or take", () => {
    const counts = [0, 1, 2, 3, 4].map((number) => read(number).structure);
    expect(counts.map((structure) => structure.sentences.length)).toEqual([156, 30, 46, 75, 33]);
    expect(counts.map((structure) => Math.round(structure.words / 100))).toEqual([41, 8, 10, 15, 7]);
  });

  it("every page rule that cuts a sentence is bridged, and no other", () => {
    const { text, index, structure } = read(0);
    const cut = structure.blocks.filter((block) => block.continues);
    expect(cut).toHaveLength(5);
    for (const block of cut) expect(index.slice(block.start, block.start + 1)).toMatch(/\p{Ll}/u);
    for (const block of cut) {
      const across = structure.sentences.find((sentence) => sentence.start < block.start && sentence.end > block.start)!;
      const { quote } = display(text, structure, [across], { hideSyntax: true });
      expect(quote).not.toMatch(/---|\n/u);
    }
    for (const number of [1, 2, 3, 4]) expect(read(number).structure.blocks.some((block) => block.continues)).toBe(false);
  });

  it("links without a target are lost, and the cut address is not led anywhere", () => {
    const links = (number: number) => read(number).structure.inlines.filter((inline) => inline.kind === "link");
    const { text } = read(0);
    expect(links(0)).toHaveLength(text.match(/\]\(#\)/gu)!.length);
    for (const link of links(0)) expect(link).toMatchObject({ target: "lost" });
    expect(links(4)).toHaveLength(1);
    expect(links(4)[0]).toMatchObject({ target: "truncated" });
    expect(links(4)[0]).not.toHaveProperty("href");
  });

  it("hide no prose and show no notation", () => {
    const { structure, index } = read(0);
    const shown = paragraphs(structure, { hideSyntax: true })
      .flatMap((paragraph) => paragraph.pieces.map((piece) => (piece.kind === "join" ? " " : index.slice(piece.start, piece.end))))
      .join("");
    expect(shown).not.toMatch(/\]\(|\(#\)|^#|---/mu);
  });

  it("menus, appeals, credits and captions are proposed as such", () => {
    expect(kinds(0)).toEqual({ editorial: 1, relayed: 1, translated: 1, boilerplate: 2, caption: 1, "self-description": 1 });
    expect(kinds(1)).toEqual({ boilerplate: 1 });
    expect(kinds(2)).toEqual({ boilerplate: 2, caption: 1, speaker: 7 });
    expect(kinds(3)).toEqual({ boilerplate: 1, caption: 1 });
    expect(kinds(4)).toEqual({ boilerplate: 1, caption: 2, "self-description": 1 });
  });

  it("two declared origins are kept beside each other", () => {
    const origins = read(0).structure.regions.filter((region) => region.origin);
    expect(origins).toHaveLength(2);
    expect(new Set(origins.map((region) => region.origin)).size).toBe(2);
    expect(new Set(origins.map((region) => `${region.start}–${region.end}`)).size).toBe(1);
  });

  it("titles are found where there are any, and only there", () => {
    const headings = [0, 1, 2, 3, 4].map((number) => read(number).structure.blocks.filter((block) => block.kind === "heading").length);
    expect(headings).toEqual([5, 0, 4, 8, 2]);
  });

  it("are French; the one with marks is Markdown", () => {
    const found = [0, 1, 2, 3, 4].map((number) => detect(read(number).text));
    expect(found.map(({ language }) => language)).toEqual(["fr", "fr", "fr", "fr", "fr"]);
    expect(found.map(({ format }) => format)).toEqual(["markdown", "text", "text", "text", "text"]);
    expect(found.map(({ title }) => title !== null)).toEqual([true, false, true, true, true]);
  });
});

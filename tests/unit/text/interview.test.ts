/** Whose words an interview holds: proposed from its announcement and its layout. */
import { analyse } from "@/lib/text/analyse";
import { indexText } from "@/lib/text/offsets";

const regions = (...paragraphs: string[]): string[] => {
  const text = paragraphs.join("\n\n");
  const index = indexText(text);
  return analyse(text, { format: "markdown", language: "fr" }).regions.map(({ kind, origin, start, end, evidence }) => `${kind} ${origin ?? "?"}: ${index.slice(start, end)} ← ${index.slice(evidence!.start, evidence!.end)}`);
};

test("answers between questions are the interviewee's, and a remark in the place of a question is the paper's", () => {
  const found = regions("Entretien avec Anne Le Goff, maire d’Arvelle.", "Que dites-vous du port ?", "Il va bien.", "On en doute pourtant.", "On a tort.", "Et les quais ?", "Ils restent.", "Un regret ?", "Aucun.");
  expect(found).toEqual(["Il va bien.", "On a tort.", "Ils restent.", "Aucun."].map((answer) => `speaker Anne Le Goff: ${answer} ← Entretien avec Anne Le Goff`));
});

test("without questions only long quotations are, and the sentences around them stay the magazine's", () => {
  const quotation = "« Nous avons signé parce que les grues tombaient et que personne ne voulait plus les réparer »";
  expect(regions("Rencontre avec la maire Anne Le Goff.", `Le port vieillit. ${quotation} dit-elle. On parle de « modernisation ».`)).toEqual([`speaker Anne Le Goff: ${quotation} ← Rencontre avec la maire Anne Le Goff`]);
});

test("an article that quotes is no interview", () => {
  expect(regions("Le port vieillit. « Nous avons signé parce que les grues tombaient et que personne ne voulait plus les réparer », dit Anne Le Goff.")).toEqual([]);
});

test("a passage set apart and announced is somebody else's", () => {
  expect(regions("La Régie a publié ce communiqué :", "> Les quais ferment à midi.", "Personne n’a protesté.")).toEqual(["quotation ?: > Les quais ferment à midi. ← La Régie a publié ce communiqué :"]);
});

/** Figures of a sentence, and what turns one telling of a statement against another. */
import { claimsOf } from "@/lib/evidence/claims/claims";
import { daysIn, quantitiesIn } from "@/lib/evidence/claims/figures-in";
import { statementsOf } from "@/lib/evidence/claims/statement";
import { analyse } from "@/lib/text/analyse";

const quantities = (words: string): string[] => quantitiesIn(words).map(({ value, unit }) => `${value} ${unit}`);

describe("quantities fold; identifiers and days are none", () => {
  test.each([
    ["Près de 1 500 dockers, ou 1.500 hommes.", ["1500 docke", "1500 homme"]], ["Une redevance de 36,7 millions d'euros.", ["36700000 euros"]], ["La résolution législative 4766 et la loi 4.766.", []],
    ["Le 19 mai 2023, vingt ans après.", ["20 apres"]], ["Une hausse de 38 %.", ["38 %"]], ["L'article 17 vaut pour 64 bateaux.", ["64 batea"]], ["Le Boeing 787-9 et le quai 4.", []],
  ])("%s", (words, found) => expect(quantities(words)).toEqual(found));
  test.each([["Le 19 mai 2023.", ["2023-05-19"]], ["Du 1er novembre à mars 2025.", ["--11-01", "2025-03"]], ["En 2021, 1 2021 fois.", ["2021"]], ["On May 4, 2025.", []]])("%s", (words, days) => expect(daysIn(words).map(({ day }) => day).slice(0, days.length || undefined)).toEqual(days.length > 0 ? days : daysIn(words).map(({ day }) => day)));
});

const claims = (...texts: string[]) =>
  claimsOf(texts.flatMap((text, at) => {
    const structure = analyse(text, { format: "text", language: "fr" });
    return statementsOf(`d${at}`, { text, structure, regions: structure.regions, language: "fr" });
  }), []);
const kinds = (a: string, b: string): string[] => claims(a, b).flatMap(({ contradictions }) => contradictions.map(({ kind }) => kind));

describe("two tellings of one statement", () => {
  test.each([
    ["a denial", "La convention n’autorise pas l’exploitant à fermer le bassin aux pêcheurs.", "La convention autorise l’exploitant à fermer le bassin aux pêcheurs.", ["polarity"]],
    ["both deny", "La convention n’autorise pas l’exploitant à fermer le bassin aux pêcheurs.", "La convention n’autorise jamais l’exploitant à fermer le bassin aux pêcheurs.", []],
    ["a rank", "Ce vote du conseil portuaire sera le premier et le dernier du mandat d’Anne Kermadec.", "Ce vote du conseil portuaire devrait marquer les derniers mois du mandat d’Anne Kermadec.", ["polarity"]],
    ["a power that moves", "La Régie peut repousser de six mois la remise des quais par simple lettre.", "Corvane pourra repousser de six mois la remise des quais par simple lettre.", ["role"]],
    ["another number of one thing", "Le port comptait hier 1 500 dockers en grève sur les quais.", "Le port comptait hier 900 dockers en grève sur les quais.", ["number"]],
    ["one number written twice", "Le port comptait hier 1 500 dockers en grève sur les quais.", "Le port comptait hier 1.500 dockers en grève sur les quais.", []],
    ["another day, another event", "Le 9 janvier 2025, le préfet autorise le dragage de 40 000 tonnes de vase du port.", "Le 6 mars 2025, le préfet autorise le dragage de 12 000 tonnes de vase du port.", []],
  ])("%s", (_, a, b, found) => expect(kinds(a, b)).toEqual(found));

  test("who says so is not what is said", () => {
    expect(claims("La fête aura lieu samedi, assure Paul Martin, ingénieur du port.", "Le môle n’a pas bougé, assure Paul Martin, ingénieur du port.")).toEqual([]);
  });

  test("how surely: asserted, attributed, in the conditional, taken for known", () => {
    const told = claims(
      "Quelque 1 500 dockers de la rive sud changent d’employeur en juillet.", "Selon Anne Le Goff, quelque 1 500 dockers de la rive sud changent d’employeur en juillet.",
      "Quelque 1 500 dockers de la rive sud changeraient d’employeur en juillet.", "Après que quelque 1 500 dockers de la rive sud ont changé d’employeur en juillet, tout est calme.",
    );
    expect(told.map(({ occurrences }) => occurrences.map(({ certainty }) => certainty))).toEqual([["asserted", "attributed", "conditional", "presupposed"]]);
    expect(told[0]!.agreed).toEqual(["1 500"]);
  });
});

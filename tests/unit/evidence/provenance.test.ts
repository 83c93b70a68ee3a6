/** What an article says of its own origin, on short texts written for it. */
import { provenanceOf, type ArticleContext, type Provenance } from "@/lib/evidence/provenance/provenance";
import { aliasReason } from "@/lib/evidence/provenance/same-speaker";
import { analyse } from "@/lib/text/analyse";
import { indexText } from "@/lib/text/offsets";
import { range } from "@/lib/text/units";

const PROSE = "Le conseil municipal d’Arvelle a voté lundi la cession des quais pour vingt ans, sans que personne ne demande à lire le contrat qui la fonde, alors que les dockers réclamaient depuis deux mois qu’on le leur montre enfin.";

const read = (text: string, context: Partial<ArticleContext> = {}, language = "fr"): Provenance => {
  const structure = analyse(text, { format: "markdown", language });
  return provenanceOf({ text, structure, regions: structure.regions, language }, { title: "Le port", shared: [], outletDocuments: 2, ...context });
};
const codes = (text: string, context?: Partial<ArticleContext>): string[] => read(text, context).warnings.map(({ code }) => code);

test("two declared origins are both kept, in the order of the page, with their words; the translator is named", () => {
  const text = `${PROSE}\n\nVoici une enquête parue dans la revue Le Goéland et que nous relayons.\n\n${PROSE}\n\nSource : [La Vigie](#) – Traduction : Ana Ruiz`;
  const found = read(text);
  expect(found.origins.map(({ name, how, start, end }) => [name, how, indexText(text).slice(start, end)])).toEqual([["Le Goéland", "introduction", "Le Goéland"], ["La Vigie", "credit", "La Vigie"]]);
  expect(found.translator?.name).toBe("Ana Ruiz");
  expect(found.links).toEqual([expect.objectContaining({ state: "lost", role: "provenance" })]);
  expect(found.warnings.map(({ code }) => code)).toEqual(expect.arrayContaining(["two-origins", "relayed", "lost-targets"]));
});

test.each([
  ["Le 06-11-2024", "fr", "2024-11-06"], ["Publié le 3 mars 2025 à 18h30", "fr", "2025-03-03"], ["March 4, 2025", "en", "2025-03-04"], ["25/12/2024", "en", "2024-12-25"],
  ["04/03/2025", "en", "2025"], ["Mars 2025", "fr", "2025-03"], ["Le 31-02-2024", "fr", "2024"],
])("%s (%s) dates an article %s", (line, language, day) => expect(read(`# Titre\n\n${line}\n\n${PROSE}`, {}, language).date.proposed).toBe(day));

test("a date is not invented: what is told as past is a bound, what is planned is nothing", () => {
  expect(read(`${PROSE} Le contrat a été signé le 4 mars 2025.`).date).toMatchObject({ proposed: null, notBefore: "2025-03-04" });
  expect(read(`${PROSE} Il a été prolongé jusqu’en décembre 2031. Les grues arriveront en mai 2032.`).date).toEqual({ proposed: null, evidence: null });
});

test("an outlet is proposed where the page names it as its own, never from the article", () => {
  expect(read(`${PROSE}\n\n© 2025 par Le Ponant. Tous droits réservés.`).outlet.proposed).toBe("Le Ponant");
  expect(read(`${PROSE} Le journal La Vigie l’a raconté.`).outlet).toEqual({ proposed: null, evidence: null });
});

describe("voices", () => {
  test("one speaker under several names counts once; who passes the words on is kept", () => {
    const { speakers } = read("« Rien n’est signé à ce jour », affirme le général Anne Le Goff. La ville se tait. « Nous lirons tout avant de voter », ajoute Le Goff. « Et même deux fois », précise le général.\n\nUne source proche du port a déclaré au Ponant que « tout serait signé mardi ».");
    expect(speakers.map(({ name, kind, claims }) => [name, kind, claims])).toEqual([["Anne Le Goff", "named", 3], ["Une source proche du port", "anonymous", 1]]);
    expect(speakers[1]!.via).toEqual(["Ponant"]);
  });

  test.each([["Nicolas Bobbio", "Nicolás Bobbio", "writing"], ["général Anne Le Goff", "Anne Le Goff", "writing"], ["Anne Le Goff", "Le Goff", "shorter"], ["Anne Kermadec", "Anne Kermadek", "spelling"], ["Anne Kermadec", "Paul Kermadec", null], ["La Croix", "Croix", "writing"], ["Paul Martin", "Marie Dupont", null]])(
    "%s and %s: %s", (a, b, reason) => expect(aliasReason(a, b)).toBe(reason));

  test("no source, a single voice, words of nobody", () => {
    expect(codes(PROSE)).toEqual(["no-named-source"]);
    expect(codes("« Rien n’est signé à ce jour », affirme Anne Le Goff. La ville se tait.\n\n« Nous lirons tout avant de voter », ajoute Anne Le Goff.")).toEqual(["single-voice"]);
    expect(codes(`Selon Anne Le Goff, rien n’est signé. D’après Paul Martin, tout l’est.\n\nLe contrat prévoit « une redevance calculée sur les seuls navires étrangers » et rien de plus.`)).toEqual(["unattributed-quotation"]);
  });
});

test("a headline whose deed is somebody else's in the body, or is denied there", () => {
  const body = (sentence: string) => `Selon Anne Le Goff, la ville hésite. D’après Paul Martin, elle a tort. ${sentence}`;
  const title = "Kermadec proposa une location secrète des quais";
  const found = read(body("Ce jour-là Alain Terrade, conseiller du port, propose une location secrète des quais."), { title });
  expect(found.warnings).toEqual([expect.objectContaining({ code: "headline-against-body", detail: "Alain Terrade" })]);
  expect(codes(body("Jeanne Kermadec n’a pas proposé une location des quais."), { title })).toEqual(["headline-against-body"]);
  expect(codes(body("Jeanne Kermadec propose une location secrète des quais."), { title })).toEqual([]);
});

test("sentences that a shared text shows to be another's and that no longer say so", () => {
  const text = "La Vigie a examiné le contrat et affirme que « rien n’est public ». Les quais seraient cédés pour vingt ans. La redevance atteint deux millions.";
  const place = (words: string) => range(text.indexOf(words), text.indexOf(words) + words.length);
  const passages = [{ here: place("Les quais seraient cédés pour vingt ans."), there: range(0, 10) }, { here: place("La Vigie a examiné le contrat"), there: range(20, 30) }];
  const lost = read(text, { shared: [{ document: "d", names: ["Le Goéland", "La Vigie"], passages }] }).lost;
  expect(lost.map(({ origin, start, end }) => [origin, text.slice(start, end)])).toEqual([["La Vigie", "Les quais seraient cédés pour vingt ans."]]);
});

test("lines around an article that no rule knows are asked about", () => {
  expect(codes(`Selon Anne Le Goff, rien n’est signé. D’après Paul Martin, tout l’est.\n\n${PROSE}\n\nRetour vers la rade`)).toEqual(["boilerplate-unknown"]);
});

test.each([
  ["one sentence of capitals", `${"A ".repeat(100_000)}.`], ["quotation marks that never close", "« a ".repeat(50_000)], ["names and commas", "Anne Le Goff, ".repeat(20_000)],
  ["brackets", "(avec ".repeat(50_000)], ["numbers", "1 500 ".repeat(50_000)], ["dates", "4 mars 2025 a ".repeat(20_000)],
])("%s are read to an end", (_, text) => {
  expect(read(text, { title: "Kermadec proposa une location secrète des quais" }).origins).toEqual([]);
}, 20_000);

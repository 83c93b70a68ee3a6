/** What texts share: copies, translated relays, repeats; on invented texts everywhere, on the real articles where they are. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { relayChain } from "@/lib/evidence/relay-alignment";
import { prepare, reuseBetween, reuseWithin } from "@/lib/evidence/reuse-between";
import { candidatePairs, printOf } from "@/lib/evidence/reuse-print";
import { foldNumber, wordsOf, type ReuseText } from "@/lib/evidence/reuse-words";
import { containment, shinglesOf } from "@/lib/evidence/shingles";
import { wordDifferences } from "@/lib/evidence/word-differences";
import { analyse } from "@/lib/text/analyse";
import { withReference } from "../statistics/reference";

const textOf = (id: string, text: string, language = "fr"): ReuseText => {
  const { sentences, regions, syntax } = analyse(text, { format: "text", language });
  return { id, text, language, sentences, without: [...regions.filter(({ kind }) => kind === "boilerplate" || kind === "self-description"), ...syntax] };
};
const cut = (text: string, { start, end }: { start: number; end: number }) => [...text].slice(start, end).join("");

withReference<{ cases: { name: string; text_a?: string; text_b?: string; expected?: { k: number; a: number; b: number; containment_b_in_a: number }[] }[] }>("text_reuse", "runs of five words and containment, as computed elsewhere", ({ cases }) => {
  for (const { text_a: a, text_b: b, expected } of cases) {
    const five = expected?.find(({ k }) => k === 5);
    if (!a || !b || !five) continue;
    const sets = [a, b].map((text) => new Set(shinglesOf(wordsOf({ text, without: [] }, "written")))) as [Set<number>, Set<number>];
    expect(sets.map(({ size }) => size)).toEqual([five.a, five.b]);
    expect(containment(...sets, 1)).toBeCloseTo(five.containment_b_in_a, 12);
    expect(containment(...sets)).toBeNull();
  }
});

test.each([["1 500", "1500"], ["1.500", "1500"], ["1\u202f500", "1500"], ["1500", "1500"], ["36,7", "36.7"], ["704,6", "704.6"], ["12 345 678", "12345678"], ["2 414,5", "2414.5"]])("%s is %s", (number, folded) => expect(foldNumber(number)).toBe(folded));

test("words have their place in code points, and what is outside the article is left out", () => {
  const text = "🇫🇷 L’été à Arvelle. Faites un don !";
  const words = wordsOf({ text, without: [{ start: [...text].indexOf("F"), end: [...text].length }] }, "folded");
  expect(words.map(({ fold }) => fold)).toEqual(["l", "ete", "a", "arvelle"]);
  expect(words.map((word) => cut(text, word))).toEqual(["L", "été", "à", "Arvelle"]);
});

const STORY = [
  "Le conseil du port d’Arvelle a voté mardi 4 mars 2025 la cession des quais à la société Halyard.", "Le contrat, signé pour vingt ans, prévoit une redevance de 36,7 millions d’euros.",
  "La maire, Jeanne Kermadec, assure que 1 500 dockers garderont leur poste.", "Selon le syndicat, que dirige Paul Le Goff, la moitié des emplois de la rive sud est menacée.",
  "Le ministre Alain Terrade doit se rendre à Arvelle le 12 avril.", "Aucun document n’a été rendu public avant le vote.",
];
const RELAY = [
  "C’est ce mardi 4 mars 2025 que les élus portuaires d’Arvelle ont cédé leurs quais à Halyard.", "Signé pour deux décennies, l’accord rapporterait 36,7 millions d’euros de redevance.",
  "D’après la maire Jeanne Kermadec, les 1.500 dockers conserveraient tous leur emploi.", "Paul Le Goff, à la tête du syndicat, craint de son côté pour un emploi sur deux rive sud.",
  "Une visite du ministre Alain Terrade est attendue à Arvelle le 12 avril.",
];
const prepared = (id: string, sentences: readonly string[], language = "fr") => prepare(textOf(id, sentences.join(" "), language));

test("a copy in another frame is a copy, and its passages are aligned around what was changed", () => {
  const a = STORY.join(" ");
  const b = `Une introduction. ${a.replace("vingt ans", "trente ans")} La rédaction.`;
  const match = reuseBetween(prepare(textOf("a", a)), prepare(textOf("b", b)))!;
  expect(match).toMatchObject({ rule: "copy" });
  expect(match.passages).toHaveLength(1);
  expect(cut(a, match.passages[0]!.a)).toContain("vingt ans");
  expect(cut(b, match.passages[0]!.b)).toContain("trente ans");
});

test("another wording of the same sentences in the same order is a translated relay; in any other order, or in another language, it is not", () => {
  const match = reuseBetween(prepared("a", STORY), prepared("b", RELAY))!;
  expect(match.rule).toBe("translation");
  expect(match.passages.length).toBeGreaterThanOrEqual(4);
  const backwards = relayChain(prepared("a", STORY).signatures, prepared("b", RELAY.toReversed()).signatures);
  expect(backwards.score).toBe(0);
  expect(reuseBetween(prepared("a", STORY), prepared("b", RELAY.toReversed()))).toBeNull();
  expect(reuseBetween(prepared("a", STORY), prepared("b", RELAY, "en"))).toBeNull();
});

test("the same subject with other facts is no relay", () => {
  const other = ["Arvelle est un port de 40 000 habitants.", "Son histoire commence au Moyen Âge avec la pêche à la morue.", "Les quais furent bâtis en 1862 par l’ingénieur Mercier.", "La ville compte deux écoles de voile et un musée de la mer.", "Chaque été, les dockers y donnent une fête."];
  expect(reuseBetween(prepared("a", STORY), prepared("b", other))).toBeNull();
});

test("a passage that occurs twice in one text is found, both times", () => {
  const text = `${STORY.slice(0, 3).join(" ")} Un intermède sans rapport. ${STORY[1]} ${STORY[2]}`;
  const match = reuseWithin(prepare(textOf("a", text)))!;
  expect(match.passages.map(({ a, b }) => [cut(text, a), cut(text, b)])).toEqual([[expect.stringContaining("36,7 millions"), expect.stringContaining("36,7 millions")]]);
  expect(match.passages[0]!.a.end).toBeLessThanOrEqual(match.passages[0]!.b.start);
  expect(reuseWithin(prepared("a", STORY))).toBeNull();
});

test("among many texts only those with something in common are compared", () => {
  const strangers = Array.from({ length: 100 }, (_, at) => prepared(`s${at}`, [`Le maire Untel${at} parle de Chose${at} à Ville${at} en ${1900 + at} devant ${at * 7} personnes.`, "Rien de plus."]));
  const pairs = candidatePairs([...strangers, prepared("a", STORY), prepared("b", RELAY), prepared("c", [...STORY, "Fin."])].map(printOf));
  expect(pairs).toEqual(expect.arrayContaining([[100, 101], [100, 102]]));
  expect(pairs.length).toBeLessThan(10);
});

test("differences are marked on words, and the marked texts are the texts", () => {
  const { a, b } = wordDifferences("Le contrat, signé pour vingt ans.", "Le Contrat signe pour trente ans.");
  expect(a.map(({ text }) => text).join("")).toBe("Le contrat, signé pour vingt ans.");
  expect(a.filter(({ same }) => !same).map(({ text }) => text)).toEqual(["vingt"]);
  expect(b.filter(({ same }) => !same).map(({ text }) => text)).toEqual(["trente"]);
});

const SEEDS = path.join(process.cwd(), "..", "shared", "seeds");
const real = existsSync(SEEDS);
(real ? test : test.skip)(`the real articles: one relayed translation among ten pairs, and passages said twice${real ? "" : " (no ../shared/seeds)"}`, () => {
  const texts = readdirSync(SEEDS).sort().map((name) => prepare(textOf(name, readFileSync(path.join(SEEDS, name), "utf8"))));
  const found = texts.flatMap((a, x) => texts.slice(x + 1).map((b) => [a.id.slice(0, 3), b.id.slice(0, 3), reuseBetween(a, b)] as const)).filter(([, , match]) => match !== null);
  expect(found.map(([a, b, match]) => [a, b, match!.rule])).toEqual([["000", "001", "translation"]]);
  expect(found[0]![2]!.passages.length).toBeGreaterThanOrEqual(8);
  expect(texts.filter((text) => reuseWithin(text) !== null).map(({ id }) => id.slice(0, 3))).toEqual(["000"]);
  expect(candidatePairs(texts.map(printOf))).toContainEqual([0, 1]);
});

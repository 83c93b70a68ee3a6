import { analyse } from "@/lib/text/analyse";
import { indexText } from "@/lib/text/offsets";

const sentences = (text: string, language = "fr"): string[] => {
  const index = indexText(text);
  return analyse(text, { format: "text", language }).sentences.map(({ start, end }) => index.slice(start, end));
};

/** A table of texts in which `|` stands where one sentence ends and the next begins. */
const cutAt = (marked: string): [string, string[]] => [marked.replaceAll("|", " "), marked.split("|")];

describe("French sentences", () => {
  it.each(
    [
      "Il pleut.|Il vente !|Pourquoi ?|On ne sait pas…",
      "M. Esper a parlé.|MM. Durand et Petit, Mme. Ferrand et le Dr. Roy aussi.",
      "M. Le Pen et J. Doe ont signé.|Le reste a suivi.",
      "Voir p. 12 et art. 4 du code, cf. Le Goff.|Rien d’autre.",
      "Fruits, légumes, etc.|Le marché est clos.",
      "« Non\u202f! » a-t-il répondu.|Puis il est parti.",
      "«\u00a0Pourquoi\u00a0?\u00a0» demande la maire.|Personne ne répond.",
      "« Je pars. »|Elle ferme la porte.",
      "« Je pars.|Je reviendrai\u202f! »|Elle ferme la porte.",
      "Il a dit : « Non\u202f! », puis s’est tu.",
      "« Oui\u202f! – répond-elle – bien sûr. »|Il rit.",
      "“Agents virtuels”, dit-il.|Rien de plus.",
      "La halle d’Arvelle (au sud... et toujours vide) est close.|Fin.",
      "Le 9 juin 2020, 1.500 soldats, soit 2,5 % du total, sont partis.|Ils reviendront.",
      "Voir https://journal.example/a?ID=3&b=4.|Fin.",
      "Les États-Unis (U.S. Army) et J.-C. Petit.|La suite.",
      "Le pays manque de vitamine C.|Le ministre nie.",
      "Deux points : 1. Le projet avance.|2. Le budget suit.",
      "(Il ment.)|Nous le savons.",
    ].map(cutAt),
  )("%s", (text, expected) => expect(sentences(text)).toEqual(expected));
});

describe("English sentences", () => {
  it.each(
    [
      "Mr. Ames met Dr. Cole in the U.S. Senate.|They spoke at 9 a.m. on Monday.",
      "It stands in the U.S.|The law says so.",
      "“Never!” he said.|She left.",
      "He asked, “Why?”|Nobody knew.",
      "The sum was $3.5 million.|No one paid.",
    ].map(cutAt),
  )("%s", (text, expected) => expect(sentences(text, "en")).toEqual(expected));
});

describe("sentences and notation", () => {
  it("go on over a page rule and over wrapped lines", () => {
    expect(sentences("Le port navigue\n\n---\n\nà vue. Il tarde.")).toEqual(["Le port navigue\n\n---\n\nà vue.", "Il tarde."]);
    expect(sentences("Le port navigue\nà vue. Il tarde.")).toEqual(["Le port navigue\nà vue.", "Il tarde."]);
  });

  it("begin and end with what is shown", () => {
    expect(sentences("## Un [titre](#)")).toEqual(["Un [titre"]);
    expect(sentences("*Il a dit non.* **Elle aussi.**")).toEqual(["Il a dit non.", "Elle aussi."]);
    expect(sentences("Il a cité [la Gazette](#). Puis rien.")).toEqual(["Il a cité [la Gazette](#).", "Puis rien."]);
  });

  it("are none where there are no words", () => {
    expect(sentences("…\n\n* * *\n\n— !")).toEqual([]);
  });

  it("take any language tag, or none", () => {
    for (const language of ["fr-CA", "xx", "en", "zz-invalid-too-long-tag"]) expect(sentences("Un. Deux.", language)).toHaveLength(2);
    expect(analyse("Un. Deux.", { format: "text", language: null }).sentences).toHaveLength(2);
  });
});

describe("words", () => {
  const words = (text: string) => analyse(text, { format: "text", language: "fr" }).words;
  it.each<[string, number]>([
    ["", 0], ["l’armée s'est tue", 3], ["1\u202f500 hommes", 3], ["3,5 milliards", 2], ["grand-mère… oui !", 2], ["**gras** [lien](https://a.example/b)", 2],
    ["e\u0301te\u0301", 1], ["👩🏽‍🔬 seule", 1], ["---", 0], ["navigue\n\n---\n\nà vue", 3],
  ])("%j has %i", (text, count) => expect(words(text)).toBe(count));
});

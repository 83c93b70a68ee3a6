import { analyse } from "@/lib/text/analyse";
import { indexText } from "@/lib/text/offsets";

const PROSE =
  "Le conseil municipal d’Arvelle a voté lundi la cession des quais pour vingt ans, sans que personne ne demande à lire le contrat qui la fonde, alors que les dockers réclamaient depuis deux mois qu’on le leur montre enfin.";

/** Parts as `kind: beginning … ← evidence`. */
const regions = (...paragraphs: string[]): string[] => {
  const text = paragraphs.join("\n\n");
  const index = indexText(text);
  return analyse(text, { format: "markdown", language: "fr" }).regions.map(({ kind, origin, status, start, end, evidence }) => {
    expect(status).toBe("proposed");
    expect(evidence!.start).toBeGreaterThanOrEqual(0);
    return `${kind}${origin ? ` (${origin})` : ""}: ${index.slice(start, end).replaceAll(PROSE, "PROSE").replaceAll("\n\n", " / ")} ← ${index.slice(evidence!.start, evidence!.end)}`;
  });
};

describe("parts outside the article", () => {
  it.each([
    "top of page", "Partager sur Facebook", "[Imprimer cette page en PDF](#)", "Laisser un commentaire", "Related articles",
    "© 2026 La Gazette du Large. Tous droits réservés.", "Abonnez-vous à notre newsletter !", "Vous aimez ce journal ?",
    "Nous avons besoin de vous : soutenez notre travail.", "Faites un don !", "Read more: the strike goes on", "À lire aussi : la grève continue",
    "Les opinions publiées ici n’engagent que leurs auteurs.", "- [Se connecter](#) pour poster un commentaire", "Lire aussi : la grève",
  ])("%s", (line) => {
    expect(regions(PROSE, line, PROSE)).toEqual([expect.stringMatching(/^boilerplate: /u)]);
  });

  it.each([
    "Le partage du port divise la ville.", "« Soutenez notre travail », a lancé la maire aux dockers.", "Le menu du jour a changé.",
    "La fondation a fait un don de deux millions au musée.", "Partager le pouvoir ne va pas de soi.", "Imprimer des billets ne suffit pas.",
    "Le lecteur pourra commenter.", "L’image du port a changé.",
  ])("but not: %s", (line) => expect(regions(PROSE, line, PROSE)).toEqual([]));

  it("neighbours are one part, and what stands among them belongs to it", () => {
    expect(regions(PROSE, "Publications similaires", "La grève continue", "Photo du port", "Laisser un commentaire")).toEqual([
      "boilerplate: Publications similaires / La grève continue / Photo du port / Laisser un commentaire ← Publications similaires",
    ]);
  });

  it("a list of nothing but links is a menu", () => {
    expect(regions("- [Accueil du site](#)\n- [Le port](#)\n- [La ville](#)", PROSE)).toEqual([expect.stringMatching(/^boilerplate: - \[Accueil/u)]);
    expect(regions("- [Le port](#) a été cédé\n- [La ville](#)\n- [La mer](#)", PROSE)).toEqual([]);
  });
});

describe("captions", () => {
  it.each([
    ["Photo : le port au petit matin.", "Photo :"],
    ["© Ana Ruiz", "©"],
    ["La maire, Odile Ferrand, sur le quai nord (Photo : Ville d’Arvelle)", "(Photo : Ville d’Arvelle)"],
  ])("%s", (line, evidence) => expect(regions(PROSE, line, PROSE)).toEqual([`caption: ${line} ← ${evidence}`]));

  it("run into the end of a paragraph", () => {
    expect(regions("Le port est calme. Photos : la maire et les dockers.", PROSE)).toEqual(["caption: Photos : la maire et les dockers. ← Photos :"]);
  });
});

describe("who publishes this", () => {
  it("says so after the article", () => {
    expect(regions(PROSE, "Qui sommes-nous ?", `Depuis 2004, nous publions. ${PROSE}`)).toEqual([
      "boilerplate: Qui sommes-nous ? ← Qui sommes-nous ?",
      "self-description: Depuis 2004, nous publions. PROSE ← Qui sommes-nous ?",
    ]);
    expect(regions(PROSE, "*Port-Infos : collectif de journalistes indépendants d’Arvelle.*")).toEqual([
      "self-description: *Port-Infos : collectif de journalistes indépendants d’Arvelle.* ← Port-Infos : collectif",
    ]);
  });

  it("is prose inside the article", () => expect(regions("Port-Infos : collectif de journalistes.", PROSE)).toEqual([]));
});

describe("a text that was first another’s", () => {
  const INTRO = "Voici les faits, racontés dans une enquête parue dans la revue Port-Infos et que nous relayons.";

  it("has an introduction and a relayed body, with the origin it names", () => {
    expect(regions("# Titre", PROSE, INTRO, PROSE)).toEqual([
      `editorial: PROSE / ${INTRO} ← enquête parue dans la revue Port-Infos et que nous relayons`,
      "relayed (Port-Infos): PROSE ← enquête parue dans la revue Port-Infos et que nous relayons",
    ]);
  });

  it("keeps both origins when the credit line names another", () => {
    expect(regions(PROSE, INTRO, PROSE, "Source: [La Vigie](#) – Traduction: R. Ames")).toEqual([
      `editorial: PROSE / ${INTRO} ← enquête parue dans la revue Port-Infos et que nous relayons`,
      "relayed (Port-Infos): PROSE ← enquête parue dans la revue Port-Infos et que nous relayons",
      "translated (La Vigie): PROSE ← Source: [La Vigie](#) –",
    ]);
  });

  it("is not claimed by a credit line that names no translation", () => expect(regions(PROSE, "Source : AFP")).toEqual([]));
});

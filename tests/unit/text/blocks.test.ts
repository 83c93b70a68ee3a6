import { analyse } from "@/lib/text/analyse";
import { indexText } from "@/lib/text/offsets";
import { paragraphs } from "@/lib/text/visible";

/** Blocks as `kind: text`, a continuing one with `+`. */
const blocks = (text: string): string[] => {
  const index = indexText(text);
  return analyse(text, { format: "text", language: "fr" }).blocks.map(
    ({ kind, level, continues, start, end }) => `${continues ? "+" : ""}${kind}${level ?? ""}: ${index.slice(start, end)}`,
  );
};

const LONG = "Le conseil a voté la cession des quais à l’unanimité, sans que personne ne demande à lire le contrat qui la fonde";

describe("blocks", () => {
  it.each<[string, string, string[]]>([
    ["a line is a paragraph", "Un.\nDeux.", ["paragraph: Un.", "paragraph: Deux."]],
    ["outer white space belongs to none", "\n\n  Un.\t\n\u00a0\n", ["paragraph: Un."]],
    ["nothing has none", " \n\t\n", []],
    ["marks make headings", "# Un\n### Trois ###\n#Pas", ["heading1: # Un", "heading3: ### Trois ###", "paragraph: #Pas"]],
    ["a short line over === or --- is one", "Titre\n===\n\nAutre\n---\n\nTexte.", ["heading1: Titre", "heading2: Autre", "paragraph: Texte."]],
    ["a finished sentence over --- is not", "C’est fini.\n---\n\nTexte.", ["paragraph: C’est fini.", "paragraph: Texte."]],
    ["lists and quotations", "- un\n2. deux\n> cité", ["list-item: - un", "list-item: 2. deux", "quotation: > cité"]],
    ["a dialogue dash is no list", "— Non, dit-elle.", ["paragraph: — Non, dit-elle."]],
    ["every kind of line end counts", "a.\rb.\r\nc.\u2028d.", ["paragraph: a.", "paragraph: b.", "paragraph: c.", "paragraph: d."]],
  ])("%s", (_, text, expected) => expect(blocks(text)).toEqual(expected));

  it("takes a dateline in italics for what it is, and a title in bold for a title", () => {
    expect(blocks(`*Le Courrier, 12 mars 2026, 7 h 30.*\n\n${LONG}.`)).toEqual(["paragraph: *Le Courrier, 12 mars 2026, 7 h 30.*", `paragraph: ${LONG}.`]);
    expect(blocks(`**Une vente contestée**\n\n${LONG}.`)).toEqual(["heading1: **Une vente contestée**", `paragraph: ${LONG}.`]);
  });

  it("takes an unmarked title over prose for a heading", () => {
    expect(blocks(`Le port cède ses quais\n\n${LONG}.\n\nUne vente contestée\n\n${LONG}.`)).toEqual([
      "heading1: Le port cède ses quais", `paragraph: ${LONG}.`, "heading2: Une vente contestée", `paragraph: ${LONG}.`,
    ]);
    expect(blocks(`Photo : le port\n\n${LONG}.`)[0]).toBe("paragraph: Photo : le port");
  });
});

describe("what a page cuts", () => {
  const cut = (before: string, rule: string, after: string) => blocks(`${before}${rule}${after}`)[1];

  it.each<[string, string, string, string, boolean]>([
    ["before a small letter", "Le port navigue", "\n\n---\n\n", "à vue.", true],
    ["without blank lines", "Le port navigue", "\n---\n", "à vue.", true],
    ["by a form feed", "Le port navigue", "\f", "à vue.", true],
    ["with its page number", "Le port navigue", "\n\nPage 3/7\n\f\n", "à vue.", true],
    ["between a title and a name", "C’est ce que dit M.", "\n\n---\n\n", "Durand.", true],
    ["after an article", "Le ministre de la", "\n\n---\n\n", "Défense.", true],
    ["after a comma", "Hier,", "\n\n---\n\n", "Arvelle dormait.", true],
    ["inside a name", LONG, "\n\n---\n\n", `Arvelle ${LONG}.`, true],
    ["in a closing parenthesis, before a small letter", "Le port (à gauche)", "\n\n---\n\n", "navigue.", true],
    ["after a lost link", "Le [port](#)", "\n\n---\n\n", "navigue.", true],
    ["after a full stop", "Le port navigue.", "\n\n---\n\n", "Il est tard.", false],
    ["after a full stop in emphasis", "*Le port navigue.*", "\n\n---\n\n", "Il est tard.", false],
    ["after a caption", "(Photo : le port)", "\n\n---\n\n", "Après le vote.", false],
    ["before a heading", "Le port navigue", "\n\n---\n\n", "## à vue", false],
    ["two rules are a border", LONG, "\n\n---\n\n---\n\n", `Arvelle ${LONG}.`, false],
  ])("%s", (_, before, rule, after, joined) => expect(cut(before, rule, after)?.startsWith("+") ?? false).toBe(joined));

  it("is one paragraph to its readers, the rule one space", () => {
    const text = "Le port navigue\n\n---\n\nà vue.";
    const [only, ...none] = paragraphs(analyse(text, { format: "text", language: "fr" }), { hideSyntax: false });
    expect(none).toEqual([]);
    expect(only!.pieces.map((piece) => [piece.kind, piece.start, piece.end])).toEqual([["text", 0, 15], ["join", 15, 22], ["text", 22, 28]]);
  });
});

describe("lines wrapped by hand", () => {
  const WRAPPED = [
    "Le conseil municipal a voté lundi la cession des quais, sans",
    "que personne ne demande à lire le contrat. La maire, Odile",
    "Ferrand, parle d’une chance pour la ville. Les dockers, eux,",
    "annoncent une grève.",
    "Elle commencera jeudi matin et durera tant que le port sera",
    "fermé.",
  ].join("\n");

  it("are joined where the next word did not fit, and only there", () => {
    expect(blocks(WRAPPED).map((block) => block.startsWith("+"))).toEqual([false, true, true, true, false, true]);
  });

  it("are left alone when they were broken on purpose", () => {
    expect(blocks("Aidez-nous !\nNous vivons de vos dons.\nMerci à tous,\nLa rédaction")).toHaveLength(4);
    expect(blocks("Aidez-nous !\nNous vivons de vos dons.\nMerci à tous,\nLa rédaction").some((block) => block.startsWith("+"))).toBe(false);
  });
});

/** The forms in which French verbs of saying report what somebody says: third person, without the conditional. */

interface Forms {
  readonly finite: readonly string[];
  readonly participle: readonly string[];
  readonly gerund: readonly string[];
}

/** Verbs in -er: `weak` is the stem before a silent ending where it differs (révél-, révèl-). */
const regular = (stem: string, weak = stem): Forms => {
  const soft = stem.endsWith("c") ? `${stem.slice(0, -1)}ç` : stem.endsWith("g") ? `${stem}e` : stem;
  return {
    finite: [`${weak}e`, `${weak}ent`, `${soft}ait`, `${soft}aient`, `${soft}a`, `${stem}èrent`, `${weak}era`, `${weak}eront`],
    participle: [`${stem}ée?s?`],
    gerund: [`${soft}ant`],
  };
};

const irregular = (finite: string, participle: string, gerund: string): Forms => ({
  finite: finite.split(" "), participle: participle.split(" "), gerund: gerund.split(" "),
});

/** These report wherever they stand. */
const STRONG: readonly Forms[] = [
  ..."affirm ajout annonc assur avou clam confi confirm déclar dénonc déplor détaill estim expliqu indiqu insinu insist ironis object plaid plaisant précis proclam"
    .split(" ")
    .map((stem) => regular(stem)),
  ..."racont rapport regrett relat remarqu répliqu résum rétorqu soulign soupir jug".split(" ").map((stem) => regular(stem)),
  regular("rappel", "rappell"), regular("révél", "révèl"), regular("concéd", "concèd"), regular("suggér", "suggèr"), regular("martel", "martèl"),
  regular("allégu", "allègu"), regular("dévoil"),
  irregular("dit disent disait disaient dira diront", "dite?s?", "disant"),
  irregular("dément démentent démentait démentit démentirent", "démentie?s?", "démentant"),
  irregular("prétend prétendent prétendait prétendaient", "prétendue?s?", "prétendant"),
  irregular("prévient préviennent prévenait prévint", "prévenue?s?", "prévenant"),
  irregular("avertit avertissent avertissait", "avertie?s?", "avertissant"),
];

/** These do where words, a clause or a colon follow. */
const WEAK: readonly Forms[] = [
  ..."accus amus avanc comment constat contest critiqu évoqu exig expos lanc mentionn ni not observ partag pens qualifi recommand redout salu signal témoign".split(" ").map((stem) => regular(stem)),
  regular("considér", "considèr"), regular("relev", "relèv"), regular("répét", "répèt"), regular("espér", "espèr"), regular("gliss"), regular("réclam"),
  irregular("admet admettent admettait admit", "admise?s?", "admettant"),
  irregular("promet promettent promettait promit", "promise?s?", "promettant"),
  irregular("conclut concluent concluait conclurent", "conclue?s?", "concluant"),
  irregular("convient conviennent convenait", "convenue?s?", "convenant"),
  irregular("craint craignent craignait craignaient", "crainte?s?", "craignant"),
  irregular("croit croient croyait croyaient", "crue?s?", "croyant"),
  irregular("écrit écrivent écrivait écrivaient écrivit", "écrite?s?", "écrivant"),
  irregular("maintient maintiennent maintenait", "maintenue?s?", "soutenant"),
  irregular("soutient soutiennent soutenait soutint", "soutenue?s?", "soutenant"),
  irregular("reconnaît reconnaissent reconnaissait reconnut", "reconnue?s?", "reconnaissant"),
  irregular("répond répondent répondait répondit", "répondue?s?", "répondant"),
  irregular("établit établissent établissait", "établie?s?", "établissant"),
];

/** What a verb and a noun or a second verb say together. */
const PHRASES: Forms = {
  finite: [
    "fait (?:savoir|valoir|remarquer|observer|état|part)", "font (?:savoir|valoir|remarquer|état|part)", "fit savoir", "met(?:tent)? en garde", "tire la sonnette d'alarme", "y voi(?:t|ent)",
    "se souvien(?:t|nent)", "ne décolèren?t? pas", "renvoie(?:nt)? à", "parlent? de", "(?:est|sont) formel(?:le)?s?", "ne (?:contest|ni)e(?:nt)? pas", "conclu(?:t|ent|ait) à", "exprim(?:e|ent) (?:son|sa|ses|leurs?)",
  ],
  participle: ["fait (?:savoir|valoir|remarquer|observer|état|part)", "mis en garde", "exprimé (?:son|sa|ses|leurs?) [\\p{L}]+", "pris la parole", "laissé entendre"],
  gerund: ["faisant valoir", "laissant entendre"],
};

const forms = (verbs: readonly Forms[], which: keyof Forms): string => verbs.flatMap((verb) => verb[which]).join("|");

export const FRENCH_STRONG = { finite: `${forms(STRONG, "finite")}|${forms([PHRASES], "finite")}`, participle: `${forms(STRONG, "participle")}|${forms([PHRASES], "participle")}` };
export const FRENCH_WEAK = { finite: forms(WEAK, "finite"), participle: forms(WEAK, "participle") };
export const FRENCH_GERUNDS = forms([...STRONG, ...WEAK, PHRASES], "gerund");

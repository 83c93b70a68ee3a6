/** A sentence as something that is stated: what it says, folded; how surely; its figures; and what could turn its meaning round. */
import { conditionalsIn } from "../cues/conditionals";
import { attributionOf, readArticle, type Article, type ReadParagraph } from "../cues/suggest";
import { foldName } from "../name-fold";
import { signaturesOf, type Signature } from "../relay-alignment";
import { wordsOf } from "../reuse-words";
import { inText } from "@/lib/text/shown";
import type { Span } from "@/lib/text/span";
import { daysIn, quantitiesIn, type Quantity, type ToldDay } from "./figures-in";

export const CERTAINTIES = ["asserted", "attributed", "conditional", "presupposed"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export interface Statement extends Signature {
  readonly document: string;
  readonly certainty: Certainty;
  readonly words: string;
  readonly quantities: readonly Quantity[];
  readonly days: readonly ToldDay[];
  /** What turns a sentence round: beginnings of the words it denies, and the ranks it gives. */
  readonly turns: { readonly denied: ReadonlySet<string>; readonly ranks: ReadonlySet<string> };
  /** Who is given something, as far as the words say; folded words. */
  readonly receivers: ReadonlySet<string> | null;
  /** Who may do what: the beginning of the verb, and folded words of whoever may. */
  readonly powers: readonly { readonly verb: string; readonly holder: ReadonlySet<string> }[];
}

/** "n'autorise pas": the words between, that are denied. */
const DENIED = /(?<![\p{L}])(?:ne |n')([^.,;]{1,30}?) (?:pas|plus|jamais|aucune?|rien)(?![\p{L}])|(?<![\p{L}])(?:not|never|no longer) (\p{L}+)/giu;
/** "sera le premier et le dernier": a rank that the sentence gives. */
const RANK = /(?<![\p{L}])(?:est|sont|sera|seront|fut|furent|était|étaient|été|reste|is|are|was|were|be|been) (?:l[ae]s? |l'|the )((?:premi[eè]re?s?|derni[eè]re?s?|seule?s?|uniques?|first|last|only|sole)(?:(?: et | and |, )(?:l[ae]s? |the )?(?:premi[eè]re?s?|derni[eè]re?s?|seule?s?|first|last|only))?)(?![\p{L}])/giu;

const stem = (word: string): string => foldName(word).slice(0, 6);

const turnsIn = (words: string): Statement["turns"] => ({
  denied: new Set([...words.matchAll(DENIED)].flatMap(([, french, english]) => (french ?? english ?? "").split(/[\s']+/u).filter((word) => word.length > 3).map(stem))),
  ranks: new Set([...words.matchAll(RANK)].flatMap(([, ranks]) => (ranks ?? "").split(/ (?:et|and) |, /u).map((rank) => stem(rank.replace(/^(?:l[ae]s?|the) /u, "")).slice(0, 4)))),
});

const GIVING = /(?<![\p{L}])(?:accord\p{L}*|donn(?:er|ant|e|ent|é\p{L}*)(?! (?:son |leur |le )?(?:feu vert|lieu|suite|raison|accord))|confi(?:er|ant|e|ent|é\p{L}*)|céd\p{L}+|transf[éè]r\p{L}+|octroy\p{L}+|remet\p{L}*|grant\p{L}*|giv(?:e|es|ing|en)|hand(?:s|ed|ing)? over)(?![\p{L}])/iu;
const PLURAL = /(?:ses|leurs|aux|les|des|its|their) (\p{L}[\p{L}'-]{3,}(?: \p{L}[\p{L}'-]{3,}){0,2})/giu;
const NAMED = /\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)+/gu;

const wordSet = (words: string): Set<string> => new Set(foldName(words).split(/[^\p{L}]+/u).filter((word) => word.length > 3).map((word) => word.slice(0, 6)));

/** The receiver of a giving: named after it, or the last that a pronoun can stand for, in the sentence or the one before. */
const receiversIn = (words: string, before: string): Set<string> | null => {
  const verb = GIVING.exec(words);
  if (!verb) return null;
  const [left, right] = [words.slice(0, verb.index), words.slice(verb.index + verb[0].length)];
  if (/(?:^|[ ,])(?:leur|them) ?$/iu.test(left)) return wordSet([...left.matchAll(PLURAL)].at(-1)?.[1] ?? "");
  if (/^(?: [\p{L}']+){0,2} ?à (?:ce dernier|cette dernière|celui-ci|celle-ci)/iu.test(right)) return wordSet([...`${before} ${left}`.matchAll(NAMED)].at(-1)?.[0] ?? "");
  const named = /(?:^| )(?:à |au |aux |to )(?:la |l'|le |les |the |ses |leurs )?([\p{L}'-]+(?: [\p{L}'-]+){0,2})/u.exec(right)?.[1];
  return named ? wordSet(named) : null;
};

const POWER = /(?:^|[.,;:] )(?<who>[^.,;:]{2,60}?) (?:peut|peuvent|pourra|pourront|pourrait|pourraient|may|can|could)(?: également| aussi| désormais| ainsi| also)? (?<verb>\p{L}{4,})/giu;

const powersIn = (words: string): Statement["powers"] =>
  [...words.matchAll(POWER)].flatMap((match) => {
    const holder = wordSet(match.groups!.who!.split(/ (?:qui|que|dont|et|mais|et que|who|that|and|but) /u).at(-1)!);
    return holder.size > 0 ? [{ verb: stem(match.groups!.verb!), holder }] : [];
  });

const PRESUPPOSING = /^(?:Après|Une fois|Depuis que|Malgré|En dépit|Suite à|En raison|À la suite|Étant donné|After|Since|Despite|Following|Given|Now that)(?![\p{L}])/u;

const certaintyOf = (words: string, { read, sentence, language }: { readonly read: ReadParagraph; readonly sentence: Span; readonly language: string | null }): Certainty => {
  const attributed = read.attributions.some((each) => each.sentence.start === sentence.start);
  if (conditionalsIn(words, language, attributed).length > 0) return "conditional";
  const quoted = read.quotations.some((quotation) => quotation.start < sentence.end && sentence.start < quotation.end && attributionOf(quotation, read));
  if (attributed || quoted) return "attributed";
  // Most of it is told as known, before the sentence says anything new.
  return PRESUPPOSING.test(words) && words.indexOf(",") > words.length / 2 ? "presupposed" : "asserted";
};

const OUTSIDE = new Set(["boilerplate", "self-description", "caption"]);

/** A question, a byline. */
const NO_STATEMENT = /\?\s*[»”"]?$|^(?:Par|By|Propos recueillis) /u;
/** A short line with a day is where and when a piece was written. */
const DATELINE = 45;

/** The statements of one article, in text order; what stands outside it and what says too little are none. */
export const statementsOf = (id: string, article: Article): Statement[] => {
  const reading = readArticle(article);
  // Who says it is not what is said.
  const sayings = reading.flatMap(({ paragraph, attributions }) => attributions.map((each) => inText(paragraph, each)));
  const without = [...article.structure.syntax, ...sayings, ...article.regions.filter(({ kind, status }) => status !== "rejected" && OUTSIDE.has(kind))];
  const words = wordsOf({ text: article.text, without }, "folded");
  const signatures = new Map(signaturesOf(words, article.structure.sentences).map((signature) => [signature.start, signature]));
  let before = "";
  return reading.flatMap((read) =>
    read.paragraph.kind === "heading" ? [] : read.paragraph.sentences.flatMap((sentence): Statement[] => {
      const place = inText(read.paragraph, sentence);
      const signature = signatures.get(place.start);
      const said = read.paragraph.shown.slice(sentence.start, sentence.end);
      const previous = before;
      before = said;
      if (!signature || NO_STATEMENT.test(said) || (said.length < DATELINE && daysIn(said).some(({ day }) => day.length > 4))) return [];
      return [{
        ...signature, ...place, document: id, words: said, certainty: certaintyOf(said, { read, sentence, language: article.language }),
        quantities: quantitiesIn(said), days: daysIn(said), turns: turnsIn(said), receivers: receiversIn(said, previous), powers: powersIn(said),
      }];
    }));
};

/** Verb forms that pass something on without vouching for it. What might happen, what would be nice and what somebody said would happen are not. */
import type { Span } from "@/lib/text/span";
import { all, spanOf, whole } from "./wording";

const PARTICIPLE = "[\\p{L}-]+(?:é|ée|és|ées|i|ie|is|ies|it|its|u|ue|us|ues|ert|erte|eint)";
const ADVERB = "(?:(?:ainsi|déjà|donc|alors|même|toujours|également|en effet|pas|plus|encore|bien) )?";
const FRENCH = [
  new RegExp(whole(`(?:s'|se |n'|ne |l'|les? |la |y |en )?(?:aurait|auraient) ${ADVERB}(?:été )?${PARTICIPLE}`), "gu"),
  new RegExp(whole(`(?:s'|se |ne |n'|l'|le |y |en )?(?:serait|seraient)(?: (?:pas|plus))?(?: ${ADVERB}${PARTICIPLE})?`), "gu"),
  new RegExp(whole("(?:(?:cela|ce|il|elle|ils|elles) )?(?:s'|se |ne |n'|l'|les? |la |y |en )?(?!(?:pour|dev|voud|faud|saur|aimer|préfér|préférer|souhaiter|mériter|conviendr|vaudr|oser)r?(?:ait|aient))[\\p{Ll}]{2,}r(?:ait|aient)"), "gu"),
];
/** Words in -rait that are no conditionals. */
const OTHER = /^(?:(?:cela|ce|il|elle|ils|elles) )?(?:s'|se |ne |n'|l'|les? |la |y |en )?(?:(?:por|att|ret|ext|abst|dist|t|soust|prétext|ent)rait|portrait|(?:é?clai|ti|mont|ent|rent|ignor|assu|demeu|prépa|sépa|compa|décla|respi|espé|opé|génè|liv|ouv|cou|mou|pleu|réti|reti|atti|souffr|offr|rempor|mesu|murmu|inspi|admi|expi|dési|adhé|digè|considé|exagé|accélé|libé|récupé|célèb|consac|figu|du|jou|ju|ju|rencont|regis|enregist|fil|illust|administ|démont|pénét|coût|ferm)rai(?:en)?t)$/u;

const ENGLISH = [
  new RegExp(whole("reportedly|allegedly|purportedly|supposedly|apparently|it is alleged that|rumou?red to"), "giu"),
  new RegExp(whole("(?:is|are|was|were) (?:said|thought|believed|understood|alleged|reported|rumou?red|reputed) to(?: (?:be|have))?"), "gu"),
];
const ENGLISH_WOULD = new RegExp(whole("would (?:be|have been) \\p{L}+ed(?: off| down| out)?"), "gu");

/** What makes a conditional hypothetical. */
const HYPOTHESIS = /(?:^|[ ,«(])(?:[Ss]i (?!bien)|[Ss]'ils? |[Ss]inon|[Àà] condition|[Ee]n cas |[Aa]u cas |[Ss]ans (?:navires|cela|quoi)|[Cc]omme si|[Mm]ême si |[Qq]uitte à|[Cc]e serait )/u;
/** Somebody said, in the past, that it would. */
const REPORTED = /(?:a|ont|avait|avaient|eut) (?:\p{L}+ ){0,2}\p{L}+[éiut]s?(?:e|es)? (?:\p{L}+ ){0,3}(?:que |qu')|(?:savoir|apprenait|disait|pensait|croyait|espérait|expliquait|déclarait) (?:que |qu')|promis (?:que|de)/u;
const WISH = /^(?:(?:ce|cela|il) )?(?:serait|seraient)$/u;
/** "serait une mauvaise nouvelle": a judgement about what is not. */
const JUDGEMENT = /^ (?:une?|bien|bon|bonne|mieux|utile|dommage|absurde|sage|temps|malhonnête|la moindre|possible|impossible|nécessaire|souhaitable|préférable|légitime|trop|donc|l'occasion)(?![\p{L}])/u;

const isEvidential = (sentence: string, { start, end }: Span): boolean => {
  const [form, before, after] = [sentence.slice(start, end), sentence.slice(0, start), sentence.slice(end)];
  if (OTHER.test(form)) return false;
  if (HYPOTHESIS.test(sentence)) return false;
  // What opens a quotation is its speaker's own conditional; "il a été annoncé que" names nobody.
  if (REPORTED.test(before.slice(Math.max(before.lastIndexOf("«"), before.lastIndexOf("“")) + 1)) && !/[Ii]l a (?:déjà )?été /u.test(before)) return false;
  if (/(?:serait|seraient)$/u.test(form) && JUDGEMENT.test(after)) return false;
  if (WISH.test(form) && /(?:^|[ '])(?:ce|qui|qu'ils?)\s?$/u.test(before)) return false;
  return !/(?:^| )(?:[Nn]ous|[Jj]e|[Tt]u|[Vv]ous|j'|[Ii]l faudrait|Faut-il)[^.]*$/u.test(before.slice(-30));
};

/** The evidential conditionals of a sentence. `attributed`: it says whose words it passes on. */
export const conditionalsIn = (sentence: string, language: string | null, attributed: boolean): Span[] => {
  if (/\?\s*[»”"]?$/u.test(sentence)) return [];
  if (language?.startsWith("en")) {
    const patterns = attributed ? [...ENGLISH, ENGLISH_WOULD] : ENGLISH;
    return patterns.flatMap((pattern) => all(pattern, sentence).map(spanOf));
  }
  if (language !== null && !language.startsWith("fr")) return [];
  const found: Span[] = [];
  for (const pattern of FRENCH) {
    for (const span of all(pattern, sentence).map(spanOf)) {
      if (!found.some((other) => other.start < span.end && span.start < other.end) && isEvidential(sentence, span)) found.push(span);
    }
  }
  return found.sort((a, b) => a.start - b.start);
};

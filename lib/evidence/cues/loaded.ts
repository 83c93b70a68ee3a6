/** Words that judge while they seem to name. Few and sure: a calm text must stay calm here. */
import type { Span } from "@/lib/text/span";
import { all, spanOf, whole } from "./wording";

const FRENCH = new RegExp(
  whole(
    "marionnettes?|capitulations?|brad(?:e|er|é|ée|és|ées)|putschistes?|mainmise|à genoux|livr(?:e|er|é) notre [\\p{L}]+|sans précédent|scandaleu(?:x|se|ses)|honteu(?:x|se|ses)|catastrophi\\p{L}+|massacres?|trahison|traîtres?|" +
      "prétendu(?:e|s|es|ment)?|soi-disant|fantoches?|grincheux|propagande|hystéri\\p{L}+|liberticides?|barbar(?:e|es|ie)|voyous?|racailles?|diktats?|pillages?|bradage|impérialis\\p{L}+|sinophobes?|narco-\\p{L}+|révoltante?s?|indigne?s?|odieu(?:x|se|ses)|cynique(?:s|ment)?|en coulisses|faire main basse|mascarade|naufrage",
  ),
  "giu",
);
const ENGLISH = new RegExp(
  whole(
    "puppets?|so-called|disgraceful|shameful|outrageous|scandalous|catastrophic|betrayal|traitors?|cronies|sham|farce|propaganda|hysterical|thugs?|regime's puppet|stitch-up|unprecedented surrender|surrender(?:s|ed)? (?:our|its)|brutal|sinister|cynical(?:ly)?|looting|plunder",
  ),
  "giu",
);

/** The loaded words of a sentence, outside quotations. */
export const loadedIn = (sentence: string, language: string | null): Span[] =>
  language === null || language.startsWith("fr") ? all(FRENCH, sentence).map(spanOf) : language.startsWith("en") ? all(ENGLISH, sentence).map(spanOf) : [];

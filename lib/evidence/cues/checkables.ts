/** Sentences that say something one could look up: a date, an amount, a named body's act. */
import { whole } from "./wording";

const DIGITS = /(?<![\p{L}\p{N}-])\p{N}/u;
const SPELLED = new RegExp(
  whole(
    "deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cent|cents|mille|moitié|tiers|quart|doublé|triplé|" +
      "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|nineteen|twenty|thirty|forty|fifty|hundred|thousand|half|quarter|twice|doubled|tripled",
  ),
  "iu",
);
const FRENCH_ACT = new RegExp(
  whole(
    "(?:a|ont|avait|avaient) (?:(?:été|également|aussi|déjà|à nouveau|pas) )*(?:approuvé|voté|signé|adopté|autorisé|publié|ratifié|condamné|nommé|destitué|élue?|rencontré|réuni|rendu|assisté|chargé|contrôlé|remis|mené|renvoyé|augmenté|baissé|chuté|déménagé|reconnue?|acheté|racheté|vendu|livré|saisi|déposé|obtenu|reçu|refusé|repoussé|rejeté|remporté|créé|fondé|fermé|ouvert|inauguré|organisé|participé|remboursé|versé|payé|demandé|supprimé|lancé|attribué|confié|exclu|rejoint)[es]{0,2}|" +
      "s'(?:est|sont) (?:rendue?s?|imposée?s?|engagée?s?|réunie?s?)|(?:a|ont) eu lieu|(?:est|sont|fut) (?:élue?|nommée?|entrée?|fondée?)s?|reste(?:nt)? la propriété|(?:n')?autorise(?:nt)?|appartien(?:t|nent)|emploie(?:nt)?|exploite(?:nt)?",
  ),
  "u",
);
const ENGLISH_ACT = new RegExp(
  whole("(?:has|have|had|was|were)? ?(?:approved|voted|signed|adopted|authori[sz]ed|published|ratified|convicted|cleared|appointed|elected|bought|sold|awarded|filed|rejected|refused|opened|closed|founded|decided|passed|drew|won|lost|decided not)|owns?|employs|may not|remain public"),
  "u",
);
/** Firsts, records and what is going to be decided when: somebody keeps a list of these. */
const RANKED = new RegExp(
  whole("(?:le|la) (?:premi(?:er|ère)|deuxième|dernier|dernière|plus grande?) \\p{L}+|record|(?:quatrième|cinquième|première) victoire|(?:the|its|their) (?:first|second|only|largest|worst) \\p{L}+|(?:première|dernière) mesure"),
  "u",
);
const SCHEDULED = new RegExp(whole("(?:sera|seront|est|sont) (?:soumis|voté|examiné|inauguré|jugé|prévu|attendu)e?s?|doit encore|takes effect|will be|is due|expires?|expire"), "u");
const NAMES = /(?<![.!?«] |^)(?<![\p{L}])\p{Lu}[\p{L}'-]{2,}/gu;

const NAMED = /(?<=[\p{L},'] ?)(?<![.!?] )\p{Lu}\p{L}{2,}/u;
const FIGURE = /\p{N}+(?:[ .,]\p{N}+)*\s?(?:%|€|£|\$|euros?|millions?|milliards?|billions?|tonnes?|m²|m³|hectares?|kilom|km|ans|years|heures|hours|degrés?|degrees)|[€£$]\s?\p{N}/u;
const DATE =
  /(?<!\p{N})(?:1[5-9]|20)\p{N}{2}(?!\p{N})|\p{N}{1,2}(?:er)? (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)|\p{N}{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:January|February|March|April|June|July|August|September|October|November|December) \p{N}{1,2}|(?:en|le|in|mars|avril|mai|juin) (?:janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre) dernier/u;

const OPINION = new RegExp(whole("faudrait|devrait|devraient|pourrait|pourraient|should|ought|might|could|peut-être|perhaps|il faut"), "iu");

/** Whether a sentence of the article, somebody's own words left out, says something checkable. */
export const isCheckable = (sentence: string, language: string | null): boolean => {
  if (/\?\s*$/u.test(sentence) || sentence.trim().length < 25) return false;
  const act = (language?.startsWith("en") ? ENGLISH_ACT : FRENCH_ACT).test(sentence);
  if (FIGURE.test(sentence) || DATE.test(sentence)) return true;
  if (OPINION.test(sentence)) return false;
  if (DIGITS.test(sentence)) return true;
  const spelled = (sentence.match(new RegExp(SPELLED, "giu")) ?? []).length;
  const names = new Set(sentence.match(NAMES) ?? []).size;
  if (names >= 1 && (RANKED.test(sentence) || SCHEDULED.test(sentence))) return true;
  return (act && NAMED.test(sentence)) || spelled >= 2 || (spelled === 1 && (act || NAMED.test(sentence)));
};

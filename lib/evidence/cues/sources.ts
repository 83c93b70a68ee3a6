/** What the words for a source say about it: somebody with a name, an organisation, a document, or nobody one could find. */
import type { Attribution } from "@/lib/annotation/record";
import { whole } from "./wording";

const UPPER = "\\p{Lu}[\\p{L}\\p{N}'.’&-]*";
const PARTICLE = "(?:de la|de l'|de|du|des|d'|von|van|der|den|el|of the|of|y|da|dos|and)";
/** A run of capitalised words, with particles inside it. */
const NAME = new RegExp(`(?<![\\p{L}\\p{N}])${UPPER}(?: (?:${PARTICLE} ?)?${UPPER})*`, "gu");
const QUOTED_NAME = /[«“"] ?(\p{Lu}[^»”"]{1,60}?) ?[»”"]/u;

const TITLE =
  /^(?:M\.|Mme|Mlle|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Maître|Me|Docteur|Sir|Lord|Councillor|Convener|Général|Le|La|Les|L'|Un|Une|Des|The|A|An|Selon|Pour|Comme|According|In|As|Son|Sa|Ses|Leur|Leurs|On|Il|Elle|Ils|Elles|He|She|They|We|It|His|Her|Its|Their|Ce|Cet|Cette|Ces|Deux|Two|Plusieurs|Several)(?: |$)/u;

const DOCUMENT_NOUNS = whole(
  "annexes?|étude|enquête|rapport|document|communiqué|lettre|décret|arrêté|convention|registre|procès-verbal|sondage|mémoires|déclaration|texte|loi|stratégie|bilan|note|audit|recensement|article|" +
    "survey|study|report|document|statement|draft|memo|minute|minutes|letter|record|recorder|records|annex|diary|paper|poll|filing|it reads",
);
const ORGANISATION_NOUNS = whole(
  "gouvernement|ministère|ambassade|parquet|préfecture|mairie|ville|région|régie|police|armée|direction|syndicats?|association|collectif|ong|société|entreprise|groupe|banque|agence|institut|observatoire|université|" +
    "journal|quotidien|hebdomadaire|magazine|revue|site|portail|média|presse|parti|opposition|club|jury|tribunal|fédération|union|comité|coopérative|chambre|commission|conseil|assureur|département|organisation|autorités?|maison blanche|" +
    "government|ministry|embassy|council|board|police|army|union|company|firm|group|operator|agency|institute|university|newspaper|paper|magazine|party|opposition|club|jury|court|authority|authorities|association|committee|commission|prosecution|ministers|groups|officials of|department|insurers?",
);
const PERSON_NOUNS = whole(
  "m\\.|mme|mlle|maître|docteur|général|colonel|lieutenant|président|présidente|ministre|directeur|directrice|maire|adjointe?|ambassadeur|ambassadrice|secrétaire|porte-parole|avocate?|chercheu(?:r|se)|professeure?|spécialiste|député|députée|sénateur|sénatrice|préfète?|procureure?|entraîneur|amie?|barreuse|" +
    "mr|mrs|ms|dr|sir|mayor|minister|president|director|manager|spokes(?:man|woman|person)|lawyer|councillor|convener|geologist|professor|expert|secretary|judge|pilot|referee",
);

/** Sources that nobody could find from these words. */
const ANONYMOUS = new RegExp(
  whole(
    "(?:une|des|plusieurs|certaines|deux|trois) sources?|de sources? \\p{L}+|sources? (?:proches?|policières?|diplomatiques?|judiciaires?|concordantes?|internes?)|sous couvert d'anonymat|requis l'anonymat|(?:demande|préfère|souhaite)(?:nt)? (?:à )?(?:ne pas être nommé|rester anonyme|garder l'anonymat)\\p{L}*|" +
      "d'aucuns|certain(?:e)?s(?: (?:experts?|élus?|observateurs?|membres?|habitants?))?|beaucoup|d'autres(?! (?:pays|régions))|" +
      "(?:des|plusieurs|certains|quelques|deux|trois|de nombreux) (?:autres )?(?:experts?|analystes?|observateurs?|spécialistes?|témoins?|proches?|habitants?|riverains?|élus?|responsables?|diplomates?|militaires?|juristes?|employés?|salariés?|agents?|fonctionnaires?|commerçants?|médecins?|chercheurs?|parents?)|" +
      "un (?:membre|juriste|responsable|haut responsable|diplomate|élu|témoin|proche|expert|observateur|cadre|fonctionnaire|habitant|riverain|conseiller|policier|militaire|médecin)(?! \\p{Lu})|une (?:membre|juriste|responsable|élue|proche|experte|habitante|riveraine)(?! \\p{Lu})|" +
      "(?:a|an|one|two|three|several|some|many|multiple|other) (?:\\p{L}+ )?(?:sources?|officials?|people|persons?|insiders?|aides?|diplomats?|members?|experts?|analysts?|scholars?|observers?|witnesses|spectators|shopkeepers|residents|islanders|locals|employees|staff)(?! witness)(?:,? who [^,.]{0,60})?|" +
      "sources|officials|people familiar with|critics|experts|analysts|scholars|observers|locals|residents|insiders|supporters of|opponents of|some|many|several|(?:asked|asks) not to be named|condition of anonymity|one of (?:them|the two)|people",
  ),
  "u",
);

/** `phrase` is as the article has it, its apostrophes and spaces plain. */
export const isAnonymous = (phrase: string): boolean => {
  if (!ANONYMOUS.test(phrase.replace(/^\p{Lu}/u, (first) => first.toLowerCase()))) return false;
  const words = phrase.replace(/^(?:selon|d'après|according to|for) /iu, "");
  // "une source … , Jean Martin," has a name after all.
  return !/(?:^|, )\p{Lu}\p{L}+ \p{Lu}\p{L}+(?:,|$)/u.test(words);
};

const withoutTitles = (name: string): string => {
  let rest = name;
  while (TITLE.test(rest)) rest = rest.replace(TITLE, "");
  return rest.trim();
};

/** The proper names in a phrase, in order, without titles and sentence-initial articles. */
export const namesIn = (phrase: string): string[] =>
  [...phrase.matchAll(NAME)].map(([name]) => withoutTitles(name).replace(/(?:'s|[.'’-])$/u, "")).filter((name) => /^\p{Lu}/u.test(name) && name.length > 1);

const isPersonName = (name: string): boolean => /^\p{Lu}[\p{L}'.-]+(?: (?:\p{Lu}[\p{L}'.-]*|de|du|van|von|le|la|d'))* \p{Lu}[\p{L}'-]+$/u.test(name) && !/ (?:of|and) /u.test(name);

/** "le spécialiste de l'Amérique Latine Maurice Lemoine": what the person is of stands before the name. */
const withoutOffice = (name: string, phrase: string): string => {
  const words = name.split(" ");
  const office = new RegExp(`(?:de la |de l'|du |de |d'|of the |of )${words[0]!.replace(/[.*+?^\${}()|[\]\\]/gu, "\\$&")} `, "u");
  return words.length > 2 && office.test(phrase) ? words.slice(-2).join(" ") : name;
};

/** "La Razón": an article with a capital inside a phrase is part of the name. */
const withArticle = (name: string, phrase: string): string => {
  const at = phrase.indexOf(name);
  const article = at > 0 ? /(?<=\p{L} |« ?)(?:L[aeo]s?|El|The) $/u.exec(phrase.slice(0, at)) : null;
  return article ? article[0] + name : name;
};

const has = (nouns: string, phrase: string): boolean => new RegExp(nouns, "iu").test(phrase);

/** The noun that comes first says what the source is. */
const firstKind = (phrase: string): "document" | "organisation" | "person" | null => {
  const places = ([["document", DOCUMENT_NOUNS], ["organisation", ORGANISATION_NOUNS], ["person", PERSON_NOUNS]] as const)
    .map(([kind, nouns]) => ({ kind, at: phrase.search(new RegExp(nouns, "iu")) }))
    .filter(({ at }) => at >= 0);
  return places.sort((a, b) => a.at - b.at)[0]?.kind ?? null;
};

export const PRONOUN = /^(?:il|elle|ils|elles|lui|eux|he|she|they|we|it|celui-ci|celle-ci)$/iu;

const shortened = (phrase: string): string => phrase.replace(/\s+/gu, " ").trim().slice(0, 200);

/** What sort of source a noun phrase names; null for a pronoun, which says nothing alone. */
export const sourceOf = (phrase: string): Pick<Attribution, "type" | "name"> | null => {
  const words = shortened(phrase);
  if (words === "" || PRONOUN.test(words)) return null;
  if (isAnonymous(words)) return { type: "anonymous", name: words };
  const kind = firstKind(words);
  const quoted = QUOTED_NAME.exec(words)?.[1];
  if (quoted) return { type: kind === "document" ? "document" : "organisation", name: quoted.trim() };
  const names = namesIn(words);
  const person = names.find(isPersonName);
  if (kind === "document") return { type: "document", name: words };
  if (kind === "organisation" && !(person && has(PERSON_NOUNS, words))) return { type: "organisation", name: names.length > 0 ? withArticle(names.at(-1)!, words) : words };
  if (person) return { type: "named", name: withoutOffice(person, words) };
  if (names.length > 0) return { type: kind === "person" ? "named" : "organisation", name: names[0]! };
  return { type: kind === "person" ? "named" : "organisation", name: words };
};

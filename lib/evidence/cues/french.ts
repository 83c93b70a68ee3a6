/** How a French article says whose words it passes on. Apostrophes and spaces are plain; `speaker` and `cue` are groups. */
import { FRENCH_GERUNDS, FRENCH_STRONG, FRENCH_WEAK } from "./french-verbs";
import type { LanguageRules } from "./rules";
import { whole } from "./wording";

/** Only said of somebody's words that stand beside. */
const BESIDE =
  "poursui(?:t|vent|vait)|reprend|continue|s'exclame|s'indigne|s'agace|s'inquiète|se réjoui(?:t|ssent)|se félicite(?:nt)?|tempère(?:nt)?|nuance(?:nt)?|sourit|interroge|complète|enchaîne|renchérit|abonde|tranche|prévient|plaisante(?:nt)?|demande(?:nt)?";
const FINITE = `${FRENCH_STRONG.finite}|${FRENCH_WEAK.finite}|${BESIDE}`;
const PARTICIPLE = `${FRENCH_STRONG.participle}|${FRENCH_WEAK.participle}|poursuivi|repris|demandé|lâché|lancé`;
const CLITIC = "(?:(?<![\\p{L}])(?:s'|se |l'|le |les |la |lui |leur |nous |vous |m'|n'|ne |y |en )){0,2}";
const ADVERB = "(?: (?:déjà|également|aussi|encore|récemment|ensuite|toutefois|cependant|notamment|ainsi|pourtant|plus tard|par ailleurs|même|pas))?";
const HAS = "(?:a|ont|avait|avaient|eut|aura)";
const INVERTED = "-(?:t-)?(?:il|elle|on|ils|elles)";

/** Begins the words for somebody. */
const SOMEBODY = "(?=\\p{Lu}|«|[Ll]'|(?:[Ll]e|[Ll]a|[Ll]es|[Uu]ne?|[Dd]es|[Ss]on|[Ss]a|[Ss]es|[Ll]eurs?|[Cc]ette|[Cc]et|[Cc]e|[Cc]es|[Dd]eux|[Tt]rois|[Pp]lusieurs|[Cc]ertaine?s|[Nn]otre|lui|elle|eux|elles|nous|de|du) |(?:certaine?s|beaucoup|plusieurs|d'autres|eux|elles?|lui)(?![\\p{L}]))";
const PHRASE = "(?:M\\. |Mme |« [^»]{2,60} »|[^,;:.«»“”\"()–—?!\\n]){1,90}?";
/** A role and then its holder: "la maire, Odile Ferrand". */
const HOLDER = "(?:, (?:M\\. |Mme )?\\p{Lu}[\\p{L}'-]+(?: (?:de |du |d'|la )?\\p{Lu}[\\p{L}'-]+)+(?=[,.;]|$))?";
const ENDS = "(?=\\s*(?:[,;:.«»“”\"()–—?!]|$)| (?:que|qu'|qui|et|citée?|a|ont|est|sont|avait|pour|permettra|en)(?:[ ']))";

/** What follows "selon" where nobody speaks. */
const NO_SOURCE =
  "(?!(?:qu|les? (?:règles?|cas|modalités|besoins?|critères?|conditions?|moyens|saisons?|principes?|type|lois? du|méthode|goûts?|circonstances|termes)|la (?:législation|saison|loi|taille|méthode|formule|nature|région|situation|tradition)|l'(?:âge|usage|ordre|heure|endroit|humeur)|des (?:critères|modalités|règles)|une? (?:approche|méthode|calendrier|logique|principe|formule|plan|ordre|vision)|(?:ses?|son|sa|leurs?) (?:propres?|besoins|moyens|envies|goûts)|toute |chaque |où |moi\\b))";

export const FRENCH: LanguageRules = {
  rules: [
    { pattern: new RegExp(`(?<cue>${whole("[Ss]elon|[Dd]'après|[Àà] en croire|[Aa]ux dires d[eu]s?|[Aa]u dire d[eu]s?|[Dd]e l'avis d[eu]s?")}) ${NO_SOURCE}(?<speaker>${SOMEBODY}${PHRASE}${HOLDER})${ENDS}`, "dgu") },
    { pattern: new RegExp(`(?<cue>(?<![\\p{L}])[Dd]e) (?<speaker>sources? (?:\\p{L}+)(?: \\p{L}+)?)(?=,)`, "dgu") },
    { pattern: new RegExp(`(?<=^|[.!?] |[Mm]ême si, |[,;:] )(?<cue>[Pp]our) (?<speaker>(?!Le|La|Les|L')\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}'-]+)+(?:, [^«».;]{2,80}?)?)(?=, (?:«|il|elle|c'est|l[ae]s? ))`, "dgu") },
    { pattern: new RegExp(`(?<=^|[.!?] )(?<cue>Pour) (?<speaker>(?!l'(?:instant|heure|avenir|essentiel)|le (?:moment|reste)|la (?:première|deuxième|petite))(?:le |la |les |l') ?(?:[\\p{L}'-]+ ?){1,6})(?=, (?:«|il|elle|c'est|cela|la|le|l'|les|ce) ?[^.]{0,60}(?:est|sont|sera|n'|c'est|a |«))`, "dgu"), person: true },
    // after the words: "…", explique la chercheuse
    { pattern: new RegExp(`(?<=[»”"] ?,? ?|[!?…] )(?<cue>${CLITIC}${whole(`${FINITE}|${HAS}${ADVERB} (?:${PARTICIPLE})`)}) (?<speaker>${SOMEBODY}${PHRASE}${HOLDER}(?:, (?:l[ae] |l')?\\p{Ll}[^,.;«»]{3,60}(?=\\.|,? ?[«“]))?)${ENDS}`, "dgu") },
    { pattern: new RegExp(`(?<=[\\p{L}\\p{N}%] ?, )(?<cue>${CLITIC}${whole(`${FRENCH_STRONG.finite}|estime(?:nt)?|juge(?:nt)?|${HAS} (?:${FRENCH_STRONG.participle}|calculé|estimé)`)}) (?<speaker>${SOMEBODY}${PHRASE}${HOLDER})(?=[.,;]|$)`, "dgu") },
    { pattern: new RegExp(`(?<cue>${CLITIC}${whole(`(?:${FINITE})${INVERTED}|${HAS}${INVERTED}${ADVERB} (?:${PARTICIPLE})`)})(?<speaker>)(?: (?:à la barre|chez \\p{Lu}[\\p{L}-]+|là-bas))?`, "dgu"), before: "pronoun" },
    { pattern: /(?<cue>et (?:d'ajouter|de (?:conclure|préciser|poursuivre|lancer|rappeler)|d'insister))(?<speaker>)/dgu, before: "pronoun" },
    // before them: X a déclaré que
    { pattern: new RegExp(`(?<cue>${CLITIC}${whole(`(?:${FRENCH_STRONG.finite})|${HAS}${ADVERB} (?:${FRENCH_STRONG.participle})`)})(?!-)(?<speaker>)`, "dgu"), before: "subject" },
    { pattern: new RegExp(`(?<cue>${CLITIC}${whole(`(?:${FRENCH_WEAK.finite})|${HAS}${ADVERB} (?:${FRENCH_WEAK.participle})`)})(?!-)(?<speaker>)(?= (?:que |qu'|avoir |être )| ?: ?[«“]| [^.;:,«»]{0,50}[«“])`, "dgu"), before: "subject" },
    { pattern: new RegExp(`(?<cue>(?<=[ ,])(?:en )?${whole(FRENCH_GERUNDS)})(?<speaker>)(?= (?:que |qu'|[«“])|(?<=qualifiant) )`, "dgu"), before: "none" },
    { pattern: new RegExp(`(?<cue>[Cc]omme (?:le |l'|nous |la )?${whole(`${FINITE}|${HAS} (?:${PARTICIPLE})`)}) (?<speaker>${SOMEBODY}${PHRASE})(?=,|\\.|$)`, "dgu") },
    { pattern: new RegExp(`(?<cue>[Cc]'est ce qu(?:e |')(?:nous )?${whole(`${FINITE}|${HAS} (?:${PARTICIPLE})`)}) (?<speaker>${SOMEBODY}${PHRASE})${ENDS}`, "dgu") },
    { pattern: new RegExp(`(?<cue>(?:[Pp]our|[Ss]elon) (?:reprendre )?l(?:es|'|a) ?(?:termes|mots|expression|formule)(?: [\\p{L}]+)? d(?:e la |e l'|es |u |e ))(?<speaker>${SOMEBODY}${PHRASE})${ENDS}`, "dgu") },
    { pattern: new RegExp(`(?<cue>(?:est|sont|était|étaient) (?:souvent )?(?:perçue?|considérée?|jugée?|décrite?|présentée?|accusée?|dénoncée?|critiquée?|qualifiée?)s?(?: comme [^,.]{2,30})? par) (?<speaker>${SOMEBODY}(?:${PHRASE}))(?= comme|[,.;]| de )`, "dgu") },
    { pattern: new RegExp(`(?<cue>(?<![\\p{L}])[Ii]l (?:a (?:déjà |été |également )*(?:été )?(?:annoncé|constaté|rapporté|indiqué|établi|signalé)|se (?:dit|raconte|murmure)|paraît|paraîtrait))(?<speaker>)`, "dgu"), before: "none", anonymous: true },
    { pattern: new RegExp(`(?<cue>(?<![\\p{L}])(?:[Oo]n (?:raconte|murmure|assure|affirme|prétend|dit|chuchote)|[Ll]a rumeur (?:veut|dit|court)))(?<speaker>)(?= (?:que |qu'|aussi))`, "dgu"), before: "none", anonymous: true },
    { pattern: /(?<cue>(?<![\p{L}])citée?s? par) (?<speaker>(?:le |la |les |l'|l’)?(?:« ?[^»]{2,60}»|\p{Lu}[\p{L}'-]*(?: (?:de |du |d'|la )?\p{Lu}[\p{L}'-]*)*))/dgu },
    { pattern: /(?<cue>\((?:[Aa]vec |avec l')?(?=AFP|Reuters|AP\)|Belga|ATS|EFE|DPA|ANSA|TASS|(?<=[Aa]vec )\p{Lu}))(?<speaker>[^()]{2,40})\)/dgu },
    { pattern: /^(?<cue>)(?:\p{Lu}[\p{L}' -]{1,30}) \((?<speaker>\p{Lu}[\p{L} ]{1,30})\)(?= [–—-])/dgu },
    { pattern: /^(?<cue>Sources?) ?: ?(?<speaker>.{2,160})$/dgu },
    { pattern: /(?<cue>(?:texte|article|enquête|entretien|tribune)[^.;:«»]{0,40} (?:a )?(?:paru|parue)s?(?: hier| initialement)? (?:sur|dans))(?<speaker> (?:le site |le journal |la revue )?(?:« ?[^»]{2,60}»|(?:[Ll][ae]s? )?\p{Lu}[\p{L}'-]*(?: (?:de |du |d'|la )?\p{Lu}[\p{L}'-]*)*))/dgu },
  ],
  clause: /[;:«»“”()–—]|(?<=\p{L}{3})[.!?] |(?<![\p{L}])(?:et|mais|car|que|où|dont|si|quand|lorsque|donc|puisque|parce|comme|or|ni) |(?<![\p{L}])(?:qu'|lorsqu'|puisqu')/gu,
  subject: /^(?:\p{Lu}|«|[Ll]'|(?:[Ll]e|[Ll]a|[Ll]es|[Uu]ne?|[Dd]es|[Ss]on|[Ss]a|[Ss]es|[Ll]eurs?|[Cc]ette|[Cc]et|[Cc]es|[Dd]eux|[Tt]rois|[Pp]lusieurs|[Cc]ertaine?s|[Nn]otre|[Qq]uelques|ceux|celle|celui) |(?:certaine?s|d'autres|beaucoup|on|il|elle|ils|elles)(?![\p{L}]))/u,
  notSubject: /^(?:En|Au|Aux|À|Dans|Sur|Pour|Par|Avec|Sans|Depuis|Dès|Après|Avant|Pendant|Lors|Contre|Sous|Chez|Vers|Selon|Puis|Ainsi|Enfin|Toujours|Même|Si|Alors|Quand|Comme|Ce|C'est|Cela|Ça|Rien|Que|Qui|Où|Et|Mais|Or|De|Des fois|Une fois|Face)(?: |$)/u,
  determiner: /(?:^|[\s'(])(?:l[ae]s?|une?|des?|du|aux?|par|ces?|cette|cet|sa|son|ses|leurs?|mon|ma|notre|votre|sans|sous|d|l|en|quelle?s?|aucune?|chaque|toute?)(?: |')$/iu,
  relative: /(?<who>[^,;:.«»]{3,80}), (?:qui|dont|que|élue?|chargée?) [^;:.«»]{1,140},\s*$/u,
};

/** How an English article says whose words it passes on. Apostrophes and spaces are plain; `speaker` and `cue` are groups. */
import type { LanguageRules } from "./rules";
import { whole } from "./wording";

const STRONG =
  "sa(?:ys?|id)|tells?|told|adds|added|admit(?:s|ted)?|allege[sd]?|argue[sd]?|announce[sd]|assert(?:s|ed)?|concede[sd]?|contend(?:s|ed)?|declare[sd]?|den(?:y|ies|ied)|explain(?:s|ed)?|insist(?:s|ed)?|" +
  "maintain(?:s|ed)? that|point(?:s|ed)? out|predict(?:s|ed)?|recall(?:s|ed)?|repl(?:y|ies|ied)|retort(?:s|ed)|testif(?:y|ies|ied)|warn(?:s|ed)?|wr(?:ites?|ote)|acknowledge[sd]?|complain(?:s|ed)?|disclose[sd]|stress(?:es|ed)";
const WEAK =
  "believe[sd]?|claim(?:s|ed)?|conclude[sd]?|confirm(?:s|ed)?|describe[sd]?|estimate[sd]?|expect(?:s|ed)|fear(?:s|ed)?|found|hope[sd]?|note[sd]?|observe[sd]?|promise[sd]?|remember(?:s|ed)?|report(?:s|ed)?|reveal(?:s|ed)?|show(?:s|ed)|state[sd]?|suggest(?:s|ed)?|think(?:s)?|thought|reads?|put|jokes?|joked|ask(?:s|ed)";
const HELPER = "(?:(?:has|have|had|also|later|then|again|repeatedly|once|would)(?: since| also| always)? )?";
const SOMEBODY = "(?=\\p{Lu}|(?:[Tt]he|[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ss]everal|[Ss]ome|[Mm]any|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ur|officials|sources|people|critics|experts|locals|residents|he|she|they|it|we) ?)";
const PHRASE = "(?:Mr\\. |Mrs\\. |Dr\\. |St\\. |[^,;:.«»“”\"()–—?!\\n]){1,90}?";
const ENDS = "(?=\\s*(?:[,;:.“”\"()–—?!]|$)| (?:that|will|would|has|have|and|but|in a|as|on|because) )";

export const ENGLISH: LanguageRules = {
  rules: [
    { pattern: new RegExp(`(?<cue>${whole("[Aa]ccording to|[Ii]n the words of|[Ii]n the view of")}) (?<speaker>${SOMEBODY}${PHRASE}(?:,? who [^,.;]{3,60})?)(?=[,.;]|$| (?:will|would|has|have|that|because) )`, "dgu") },
    { pattern: new RegExp(`(?<cue>${whole("[Aa]s")}) (?<speaker>${SOMEBODY}${PHRASE}) (?:${STRONG}|puts? it|note[sd]?)(?=,|\\.)`, "dgu") },
    // after the words: "…," said the mayor
    { pattern: new RegExp(`(?<=[”"?!] |[,”"] (?=sa(?:ys|id) ))(?<cue>${HELPER}${whole(`${STRONG}|claim(?:s|ed)|note[sd]|observe[sd]|joke[sd]|ask(?:s|ed)|remember(?:s|ed)|was the answer from`)}) (?<speaker>${SOMEBODY}${PHRASE}(?:, (?:its|who|his|her|the) [^,.;“”"]{3,60})?)${ENDS}`, "dgu") },
    // before or after them: she said
    { pattern: new RegExp(`(?<cue>${HELPER}${whole(STRONG)})(?<speaker>)(?! (?:Mr|Mrs|Ms|Dr) )`, "dgu"), before: "subject" },
    { pattern: new RegExp(`(?<cue>${HELPER}${whole(WEAK)})(?<speaker>)(?= (?:that |how |(?:last|on|earlier|this|in) [\\p{L}\\p{N} ]{2,20} that )|,? ?[“"]|: ?[“"]| [^.;:,“”"]{0,50} (?:as|at) [“"£€$\\p{N}]| [^.;:,“”"]{0,30}[“"]| it at | the cost at )`, "dgu"), before: "subject" },
    { pattern: new RegExp(`(?<cue>${whole("saying|arguing|claiming|adding|insisting|warning|noting")})(?<speaker>)(?= (?:that |[“"]))`, "dgu"), before: "none" },
    { pattern: /(?<cue>(?<![\p{L}])(?:[Tt]hat|[Tt]his) (?:is|was) the (?:message|view|verdict|claim|argument) (?:from|of)) (?<speaker>(?:the )?\p{Lu}[^,.;]{2,60})(?=[,.;]|$)/dgu },
    { pattern: /(?<cue>(?<![\p{L}])(?:quoted|cited|seen) by) (?<speaker>(?:the )?\p{Lu}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*)*)/dgu },
    { pattern: /(?<cue>(?<![\p{L}])(?:relied|relies|based) on) (?<speaker>(?:an?|one|two|three|several|some) (?:[\p{L}'-]+ ){0,3}(?:people|sources?|officials?|documents?|persons?)(?: who [^,.;]{3,80})?)(?=[,.;]|$)/dgu },
    { pattern: /(?<cue>\((?:with )?(?=AFP|Reuters|AP\)|(?<=with )\p{Lu}))(?<speaker>[^()]{2,40})\)/dgu },
    { pattern: /^(?<cue>)\p{Lu}[\p{L}' -]{1,30} \((?<speaker>\p{Lu}[\p{L} ]{1,30})\)(?= [–—-])/dgu },
    { pattern: /^(?<cue>Sources?) ?: ?(?<speaker>.{2,160})$/dgu },
  ],
  clause: /[;:«»“”()–—]|(?<=\p{L}{3})[.!?] |(?<![\p{L}])(?:and|but|that|because|when|if|while|which|whether|where|though|although|until|since|as) |(?<=[.,!?])" /gu,
  subject: /^(?:\p{Lu}|(?:the|an?|one|two|three|several|some|many|his|her|their|its|our|most|other|both) |(?:he|she|they|it|we|officials|sources|people|critics|experts|locals|residents|ministers)(?![\p{L}]))/u,
  notSubject: /^(?:In|On|At|For|By|With|From|After|Before|During|Since|Under|As|If|When|While|Then|Yet|But|And|So|That|This|There|What|Who|Where|How|Which|To|Of|Nobody|Nothing)(?: |$)/u,
  determiner: /(?:^|[\s'(])(?:the|an?|his|her|their|its|our|of|no|any|each|every|this|these|those|such|in|by|to|official|annual|new|press|not|never|been|be|being|is|are|was|were)(?: |')$/iu,
  relative: /(?<who>[^,;:.“”]{3,80}), (?:who|which|whose|chaired) [^;:.“”]{1,140},\s*$/u,
};

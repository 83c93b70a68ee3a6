/** Which outlet a page names as its own, outside the article: its rights, its subscription, its appeal. Unknown where it does not. */
import { inText, type ShownParagraph } from "@/lib/text/shown";
import type { Range } from "@/lib/text/units";
import { foldName } from "../name-fold";

export interface OutletProposal {
  readonly proposed: string | null;
  readonly evidence: Range | null;
}

const NAME = "(?<name>(?:(?:Le|La|Les|L'|The) ?)?\\p{Lu}[\\p{L}\\p{N}&'-]*(?: (?:(?:de|du|des|la|le|of|the|&) ){0,2}\\p{Lu}[\\p{L}\\p{N}&'-]*)*)";

/** The surest first. */
const PATTERNS = [
  new RegExp(`(?:©|\\([cC]\\)|[Cc]opyright) ?(?:19|20)\\d\\d(?: ?[-–] ?(?:19|20)\\d\\d)? ?,? ?(?:par |by )?${NAME}`, "u"),
  new RegExp(`(?:publiés?|parus?|published|exprimées?)[^.]{0,40}(?:sur le site |par |sur |dans |by |on )(?:d'|de |du )?${NAME}`, "u"),
  new RegExp(`(?:[Ss]'abonner à|[Aa]bonnez-vous à|[Ss]ubscribe to|[Ss]outenez|[Jj]e soutiens|[Ss]upport|[Ll]ogo (?:de |du |d'|of )|[Mm]ention de ) ?${NAME}`, "u"),
  new RegExp(`(?:projet|journal|site|média|magazine|newspaper|project) ${NAME}`, "u"),
];

/** `outside`: what stands around the article. `others`: names that are somebody else's, the origins it declares. */
export const outletProposed = (outside: readonly ShownParagraph[], others: readonly string[]): OutletProposal => {
  const foreign = new Set(others.map(foldName));
  for (const pattern of PATTERNS) {
    for (const paragraph of outside) {
      const match = pattern.exec(paragraph.shown);
      const name = match?.groups!.name!.replace(/[.'-]+$/u, "");
      if (!match || !name || foreign.has(foldName(name))) continue;
      const start = match.index + match[0].indexOf(name);
      return { proposed: name, evidence: inText(paragraph, { start, end: start + name.length }) };
    }
  }
  return { proposed: null, evidence: null };
};

/**
 * What menus, appeals, credits and captions look like in French and English pages. Each pattern is tried on the first few
 * hundred characters of one paragraph, in lower case, with `'` for both apostrophes and plain spaces.
 */
import type { RegionKind } from "./structure";

export interface RegionRule {
  readonly kind: Extract<RegionKind, "boilerplate" | "caption" | "self-description">;
  /** Longer paragraphs are prose that happens to contain the words. */
  readonly max: number;
  readonly pattern: RegExp;
}

const boilerplate = (max: number, pattern: RegExp): RegionRule => ({ kind: "boilerplate", max, pattern });
const caption = (max: number, pattern: RegExp): RegionRule => ({ kind: "caption", max, pattern });

/** A heading that announces who publishes this. */
export const ABOUT = /^(?:qui sommes-nous|à propos(?: de nous)?|about us|who we are)\s?\??$/u;

/** Credit lines: `Source: … – Traduction: …`. The name is the first group. */
export const CREDIT = /^sources?\s?:\s?(.{2,80}?)(?:\s?(?:[–—|,;]|\.(?:\s|$)|$)|\s[-(])/u;
export const TRANSLATION = /\b(?:traduction|traduit(?:e|s|es)?|translat(?:ed|ion))\b/u;

/** Tried in order; the first that matches decides. */
export const REGION_RULES: readonly RegionRule[] = [
  // page furniture
  boilerplate(60, /^(?:top|bottom) of page$|^haut de page$|^(?:image|menu|accueil|home|navigation|sommaire|rechercher?|search|publicité|advertisement|sponsored|annonce)$/u),
  boilerplate(80, /^(?:aller|passer) au (?:contenu|menu)|^skip to (?:main )?content/u),
  boilerplate(120, /^(?:télécharger|imprimer)\b.{0,60}\b(?:pdf|article|page)\b|^(?:download|print)\b.{0,40}\b(?:pdf|article|page)\b|^imprimer$|^print$/u),
  boilerplate(120, /^(?:partage[rz]|share)(?: (?:cet|cette|l'|this|the|sur|on|via|par)\b.*)?$|^(?:tweete?r?|facebook|twitter|whatsapp|e-?mail)$/u),
  boilerplate(80, /^(?:publications?|articles?|contenus?) (?:similaires?|liés?|connexes?|associés?)$|^(?:related|similar) (?:articles?|posts?|stories|content)$/u),
  boilerplate(80, /^d(?:u|e la|es) mêmes? (?:aut(?:eur|rice)s?|journaliste|sujet|thème)$|^more from (?:this|the) author$|^(?:les )?(?:plus lus|most read)$/u),
  boilerplate(200, /^(?:à )?lire (?:aussi|également)\b|^read (?:more|also|next)\b/u),
  boilerplate(80, /^logo (?:de|du|d'|of)\b|^(?:nous utilisons|ce site utilise) des cookies|^we use cookies/u),
  // comments and accounts
  boilerplate(120, /^(?:laisse[rz]|ajoute[rz]|poste[rz]|écri(?:re|vez)) un commentaire|^leave a (?:comment|reply)|^(?:\d+ )?(?:commentaires?|comments?)(?: \(\d+\))?$/u),
  boilerplate(300, /pour (?:poster|publier|laisser|écrire) un commentaire|e-?mail .{0,12}pas publiée|champs obligatoires sont|email address will not be published|required fields are marked/u),
  boilerplate(80, /^se connecter\b|^(?:log|sign) in\b|^s'inscrire$|^mon compte$|^my account$/u),
  // newsletters and subscriptions
  boilerplate(300, /(?:abonne|inscri|recev|subscri|sign up).{0,80}(?:newsletter|infolettre|lettre d'information)|^(?:newsletter|infolettre)\b/u),
  boilerplate(260, /^(?:s'abonner|abonnez-vous|je m'abonne|un abonnement qui|subscribe|become a (?:member|subscriber))\b|^(?:suivez|retrouvez|rejoignez)-nous\b|^follow us\b/u),
  // appeals
  boilerplate(200, /^(?:vous )?(?:avez |aimez|as )?-?(?:vous )?aimé cet? article|^(?:vous aimez|aimez-vous) (?:ce que|cet?) .{0,30}\?$|^if you (?:liked|enjoyed) this/u),
  boilerplate(200, /^(?:pourquoi )?(?:faire|faites|je fais) un don\b|\ba un (?:prix|coût)\b.{0,60}(?:aidez|soutenez|$)|^donate\b|^make a donation/u),
  boilerplate(450, /soutenez (?:notre|nous|-nous)\b|soutenez-nous|aidez-nous à|faites un don|vos dons\b|dons réguliers|support our (?:work|journalism)|your (?:donation|support) (?:helps|keeps)/u),
  // rights
  boilerplate(300, /^(?:©|\(c\)|copyright)\s?.{0,40}\b(?:19|20)\d\d\b|tous droits réservés|all rights reserved/u),
  boilerplate(900, /n'engagent? que (?:le|la|les|leurs?|son|sa|ses)\b|opinions expressed .{0,80}(?:author|do not)|peuvent être reproduits|may be (?:reproduced|republished)|reproduction (?:interdite|autorisée)/u),
  // captions and credits of pictures
  caption(400, /^(?:photos?|crédits?(?: photos?)?|légende|illustration|infographie|caption|(?:photo )?credits?|picture)\s?[:©]/u),
  caption(120, /^©|^(?:photo|image|picture) \S[^.!?:]{0,70}$/u),
  caption(400, /\((?:photo|crédit|credit|image|©)\s?[:©]?[^()]{0,80}\)\.?$/u),
];

/** Only looked for at the end of a page, after the article. */
export const SELF_DESCRIPTION =
  /^[^:.]{2,60} ?: (?:une? |le |la |the |an? )?(?:groupe|collectif|association|média|site|journal|revue|agence|organisation|réseau|plateforme|portail|magazine|group|collective|network|agency|newspaper|website)\b|\bnotre (?:contenu|mission|rédaction|média|site)\b|\bnous sommes une? (?:média|collectif|journal|site|association|équipe)|\bour (?:mission|newsroom|content)\b|\bwe are an? (?:independent|non-profit|news)/u;
/** A text that another published first is announced in these words; a group, where there is one, names that other. */
export const RELAY =
  /(?:article|texte|tribune|entretien|analyse|enquête)\s(?:\S+\s){0,6}?(?:paru|parue|publié|publiée)s?\s(?:initialement\s)?(?:sur|dans|par|chez)\s(?:le\s(?:site|journal|portail|blog)\s|la\s(?:revue|plateforme)\s|le\smagazine\s)?(.{2,60}?)\s(?:et\s)?que\snous\s(?:relayons|reproduisons|republions|publions|traduisons)|(?:article|texte|tribune|entretien|analyse|enquête)\s(?:qui\ssuit|ci-dessous|suivante?)\s(?:a\s(?:paru|été\spubliée?)|est\sparue?)\s(?:\S+\s){0,3}?(?:sur|dans|par|chez)\s(.{2,60}?)(?=[.,;]|\s(?:et|que)\s)|que\snous\s(?:relayons|reproduisons|republions|traduisons)|nous\s(?:(?:l[ae]s?|l')\s?)?(?:reprenons|reproduisons|republions)\sen\sentier|nous\s(?:relayons|reproduisons|republions)\s(?:ci-dessous|ici|cet|ce|un|une|avec)|we\s(?:republish|reproduce|repost)\b|republished\s(?:from|with)/u;

/** What an export will contain, told before it is made. */
import type { PeopleMode, TextMode } from "./enumerations";
import { FORMAT_FILES, type ExportFormat } from "./export-formats";
import { allowedText } from "./licence";

/** What a reader can export of a project. */
export interface ExportFacts {
  /** Articles by licence; `none`: without one. */
  readonly documents: Readonly<Record<"full" | "quotes" | "offsets" | "none", number>>;
  readonly annotations: number;
  readonly people: number;
  /** Articles behind a gate that is closed for this reader: not there. */
  readonly closed: number;
}

export interface ExportAnswers {
  readonly people: PeopleMode;
  readonly text: TextMode;
  readonly format: ExportFormat;
}

export interface ExportContents {
  readonly documents: number;
  /** Articles whose whole text leaves. */
  readonly wholeTexts: number;
  /** Articles that would give more if they had a licence that says so: of which less leaves than was asked for. */
  readonly heldBack: { readonly withoutLicence: number; readonly byLicence: number };
  /** The format needs texts: articles without are not in it. */
  readonly leftOut: boolean;
}

const LICENCES = ["full", "quotes", "offsets", "none"] as const;

/** Named exports stay in the project; others are meant to be read elsewhere. */
export const exportContents = (facts: ExportFacts, { people, text, format }: ExportAnswers): ExportContents => {
  const { needsText } = FORMAT_FILES[format];
  const given = LICENCES.map((licence) => ({
    licence, count: facts.documents[licence], allowed: allowedText(licence === "none" ? null : licence, { mode: text, outside: people !== "named" }),
  }));
  const count = (holds: (each: (typeof given)[number]) => boolean): number => given.filter(holds).reduce((sum, each) => sum + each.count, 0);
  const isHeld = ({ allowed }: (typeof given)[number]): boolean => (needsText ? allowed !== "full" : allowed !== text);
  return {
    documents: count(({ allowed }) => !needsText || allowed === "full"),
    wholeTexts: count(({ allowed }) => allowed === "full"),
    heldBack: { withoutLicence: count((each) => each.licence === "none" && isHeld(each)), byLicence: count((each) => each.licence !== "none" && isHeld(each)) },
    leftOut: needsText,
  };
};

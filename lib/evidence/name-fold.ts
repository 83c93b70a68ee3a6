/** Names of outlets and agencies as they are compared: however they are written, never however they sound. */
import { AGENCIES } from "./agencies";

/** Lower case, without marks, quotation marks, punctuation at the ends; both apostrophes are one. Empty when nothing is left. */
export const foldName = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’‘ʼ`´]/gu, "'")
    .replace(/[«»“”"()[\]*_]/gu, " ")
    .replace(/[\s\u2010-\u2015-]+/gu, " ")
    .replace(/^[\s.,;:–-]+|[\s.,;:–-]+$/gu, "");

const BEFORE_NAME = /^(?:(?:avec|with|par|by|source|sources|via|selon|d'apres|according to|credit|copyright|©)\s*:?\s+)+(?:(?:l'agence|the agency|agence)\s+(?=\S))?/u;

const agencyByName = new Map(AGENCIES.flatMap(({ key, names }) => names.map((name) => [foldName(name), key] as const)));

/** The agency of that name, by its key; null for any other name. */
export const agencyNamed = (name: string): string | null => {
  const folded = foldName(name);
  return agencyByName.get(folded) ?? agencyByName.get(folded.replace(BEFORE_NAME, "")) ?? null;
};

/** The names in a credit line: `AFP/Reuters` is two agencies, `Sciences et Avenir` one name. */
export const creditedNames = (credit: string): string[] => {
  const folded = foldName(credit).replace(BEFORE_NAME, "");
  const parts = folded.split(/\s*[/+,&]\s*|\s+(?:et|and|avec|with)\s+/u).filter((part) => part !== "");
  if (parts.length > 1 && parts.every((part) => agencyNamed(part) !== null)) return parts;
  return folded === "" ? [] : [folded];
};

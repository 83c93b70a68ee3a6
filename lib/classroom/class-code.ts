/**
 * What a teacher writes on the board and a class types: eight signs in two halves, K7PM-42QX. No vowels, so that no word
 * appears by chance; none of the signs that are mistaken for each other.
 */

export const CODE_SIGNS = "BCDFGHJKMNPQRSTVWXYZ23456789";
export const CODE_LENGTH = 8;

const HALF = CODE_LENGTH / 2;

/** The code as it is kept, from what somebody typed: any case, with or without hyphen and spaces. Null: it is none. */
export const readCode = (typed: string): string | null => {
  const code = typed.toUpperCase().replace(/[\s\-–_.]/gu, "");
  return code.length === CODE_LENGTH && [...code].every((sign) => CODE_SIGNS.includes(sign)) ? code : null;
};

/** The code as it is written: in two halves. */
export const spellCode = (code: string): string => `${code.slice(0, HALF)}-${code.slice(HALF)}`;

/** Its first half: wrong tries are counted by it. */
export const firstHalf = (code: string): string => code.slice(0, HALF);

/** A code from `draw(n)`, which answers a whole number from 0 to n − 1. */
export const drawCode = (draw: (below: number) => number): string => Array.from({ length: CODE_LENGTH }, () => CODE_SIGNS[draw(CODE_SIGNS.length)]).join("");

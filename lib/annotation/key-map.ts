/**
 * Which letter does what, as one person wants it. Letters are what a key writes, not where it is, so that every layout has
 * the same ones; digits and the question mark keep their meaning.
 */

export const LETTER_DEEDS = [
  "note", "link", "who", "unsure", "search", "thread", "withdraw", "accept", "reject", "next", "previous", "word", "paragraph", "suggestion",
] as const;
export type LetterDeed = (typeof LETTER_DEEDS)[number];

export type KeyMap = Readonly<Record<LetterDeed, string>>;

export const USUAL_KEYS: KeyMap = {
  note: "n", link: "l", who: "v", unsure: "u", search: "c", thread: "t", withdraw: "x", accept: "a", reject: "r", next: "j", previous: "k", word: "w", paragraph: "p", suggestion: "s",
};

/** A letter or another sign of one keystroke that is not taken for something else. */
export const isUsableKey = (key: string): boolean => /^[^\s\d?]$/u.test(key) && key.normalize("NFC").length === 1;

/** With a letter for a deed; whoever had that letter gets the one that comes free. The same map when the key is no use. */
export const remapped = (map: KeyMap, deed: LetterDeed, key: string): KeyMap => {
  const letter = key.toLowerCase();
  if (!isUsableKey(letter)) return map;
  const holder = LETTER_DEEDS.find((each) => map[each] === letter);
  return { ...map, ...(holder ? { [holder]: map[deed] } : {}), [deed]: letter };
};

export const deedOfKey = (map: KeyMap, key: string): LetterDeed | null => LETTER_DEEDS.find((deed) => map[deed] === key.toLowerCase()) ?? null;

/** Only what differs from the usual. */
export const writeKeyMap = (map: KeyMap): string =>
  JSON.stringify(Object.fromEntries(LETTER_DEEDS.filter((deed) => map[deed] !== USUAL_KEYS[deed]).map((deed) => [deed, map[deed]])));

/** What was written, whoever wrote it: what makes no sense is left as usual. */
export const readKeyMap = (text: string): KeyMap => {
  try {
    const given = JSON.parse(text) as Partial<Record<LetterDeed, unknown>>;
    const map = Object.fromEntries(LETTER_DEEDS.map((deed) => [deed, typeof given[deed] === "string" && isUsableKey(given[deed]) ? given[deed] : USUAL_KEYS[deed]])) as Record<LetterDeed, string>;
    return new Set(Object.values(map)).size === LETTER_DEEDS.length ? map : USUAL_KEYS;
  } catch {
    return USUAL_KEYS;
  }
};

/** Two letters that stand for a person: people are drawn in ink, by their initials. */

/** The first letters of the first and last word of a name; of a single word its first two characters. */
export const initialsOf = (name: string): string => {
  const words = name.trim().split(/[\s._-]+/u).filter(Boolean);
  const first = [...(words[0] ?? "?")];
  const last = words.length > 1 ? [...words.at(-1)!][0] : first[1];
  return `${first[0]}${last ?? ""}`.toUpperCase();
};

/** Names that look the same: a fold for comparing them, after the idea of Unicode's confusable skeletons. */

/** Letters and digits of other scripts, or of ours, that pass for a Latin letter in a school's fonts. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: "a", в: "b", е: "e", к: "k", м: "m", н: "h", о: "o", р: "p", с: "c", т: "t", у: "y", х: "x", і: "i", ј: "j", ѕ: "s", ԁ: "d", ԛ: "q", ԝ: "w",
  α: "a", β: "b", ε: "e", η: "n", ι: "i", κ: "k", ν: "v", ο: "o", ρ: "p", τ: "t", υ: "u", χ: "x", ı: "i", ł: "l", ø: "o", đ: "d",
  "0": "o", "1": "l", i: "l", "|": "l",
};

/** Two names with the same skeleton may be taken for each other. Lower case, without marks, look-alikes folded. */
export const skeleton = (name: string): string =>
  [...name.normalize("NFKD").toLowerCase()]
    .filter((character) => !/\p{M}/u.test(character))
    .map((character) => LOOKALIKES[character] ?? character)
    .join("")
    .replaceAll("rn", "m");

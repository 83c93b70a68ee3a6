/** Values as PostgreSQL's COPY reads them in its text format: one line a row, tabs between, `\N` for null. */

export type CopyValue = string | number | boolean | null;

const SPECIAL: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
const special = /[\\\t\n\r]/gu;
const isSpecial = /[\\\t\n\r]/u;

const valueOf = (value: CopyValue): string => {
  if (value === null) return "\\N";
  if (typeof value !== "string") return String(value);
  return isSpecial.test(value) ? value.replaceAll(special, (found) => SPECIAL[found]!) : value;
};

/** The line of a row, with its end. */
export const copyLine = (values: readonly CopyValue[]): string => `${values.map(valueOf).join("\t")}\n`;

const plain = /^[A-Za-z][A-Za-z0-9_-]*$/u;
const element = (text: string): string => (plain.test(text) && text.toLowerCase() !== "null" ? text : `"${text.replaceAll(/["\\]/gu, "\\$&")}"`);

/** A list of texts as an array of the database's. */
export const copyArray = (texts: readonly string[]): string => (texts.length === 0 ? "{}" : `{${texts.map(element).join(",")}}`);

/** A value as JSON of the database's; null stays null. */
export const copyJson = (value: unknown): string | null => (value === null || value === undefined ? null : JSON.stringify(value));

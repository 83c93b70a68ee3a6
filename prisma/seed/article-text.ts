/** The articles of the demo as files: original writing, with the traces that articles bring along when they are copied. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { piecesOf } from "./series";

const corpus = path.join(process.cwd(), "prisma/seed/corpus");

/** The file exactly as it is: its spaces are part of the demonstration. `series.md#key` is one piece of a series. */
export const articleText = (file: string): string => {
  const [name, key] = file.split("#");
  if (!key) return readFileSync(path.join(corpus, file), "utf8");
  const piece = piecesOf(name!).find((each) => each.key === key);
  if (!piece) throw new Error(`${name} has no piece ${key}`);
  return piece.text;
};

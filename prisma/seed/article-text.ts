/** The articles of the demo as files: original writing, with the traces that articles bring along when they are copied. */
import { readFileSync } from "node:fs";
import path from "node:path";

const corpus = path.join(process.cwd(), "prisma/seed/corpus");

/** The file exactly as it is: its spaces are part of the demonstration. */
export const articleText = (file: string): string => readFileSync(path.join(corpus, file), "utf8");

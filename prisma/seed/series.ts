/**
 * Short pieces of one outlet in one file: each begins with a line `=== date · key · story` and has its title as its
 * first heading. A line of a piece never begins with `===`.
 */
import { readFileSync } from "node:fs";
import path from "node:path";

export interface Piece {
  readonly key: string;
  readonly publishedAt: string;
  readonly story: string;
  readonly title: string;
  readonly text: string;
}

const HEAD = /^=== (\d{4}-\d{2}-\d{2}) · ([a-z0-9-]+) · (.+)$/mu;

/** In the order of the file. Throws where a piece has no heading. */
export const piecesOf = (file: string): readonly Piece[] => {
  const [, ...parts] = readFileSync(path.join(process.cwd(), "prisma/seed/corpus", file), "utf8").split(HEAD);
  return Array.from({ length: parts.length / 4 }, (_, at) => {
    const [publishedAt, key, story, body] = parts.slice(at * 4, at * 4 + 4) as [string, string, string, string];
    const text = `${body.trim()}\n`;
    const title = /^# (.+)$/mu.exec(text)?.[1];
    if (!title) throw new Error(`${file}: ${key} has no heading`);
    return { key, publishedAt, story, title, text };
  });
};

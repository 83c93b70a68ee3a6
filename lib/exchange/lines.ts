/** From bytes or text as they arrive to numbered lines, holding no more than one line at a time. */

/** What a file gives out: bytes, or text already decoded. */
export type Chunks = AsyncIterable<Uint8Array | string>;

/** A line without its end. `fault` instead of content when it cannot be read; nothing follows such a line. */
export interface Line {
  readonly number: number;
  readonly text: string;
  readonly fault?: "not-utf-8" | "line-too-long";
}

/** UTF-16 units: far above any article, far below what would exhaust the machine. */
export const LONGEST_LINE = 32_000_000;

/** The text of some bytes, or null where they are no UTF-8. */
const decode = (decoder: TextDecoder, bytes?: Uint8Array): string | null => {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    return null;
  }
};

/** Decodes strictly: a byte that is no UTF-8 gives null, and ends it. A byte order mark is dropped. */
async function* decoded(chunks: Chunks): AsyncGenerator<string | null> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for await (const chunk of chunks) {
    const piece = typeof chunk === "string" ? chunk : decode(decoder, chunk);
    yield piece;
    if (piece === null) return;
  }
  yield decode(decoder);
}

/** The lines of a file. Only LF ends a line (a CR before it is dropped); blank lines are skipped and counted. */
export async function* linesOf(chunks: Chunks, longest = LONGEST_LINE): AsyncGenerator<Line> {
  let number = 1;
  let parts: string[] = [];
  let held = 0;
  for await (const piece of decoded(chunks)) {
    if (piece === null) return yield { number, text: "", fault: "not-utf-8" };
    let from = 0;
    for (let at = piece.indexOf("\n"); at !== -1; at = piece.indexOf("\n", from)) {
      const line = parts.join("") + piece.slice(from, at);
      [parts, held, from] = [[], 0, at + 1];
      if (line.trim() !== "") yield { number, text: line.endsWith("\r") ? line.slice(0, -1) : line };
      number += 1;
    }
    parts.push(piece.slice(from));
    held += piece.length - from;
    if (held > longest) return yield { number, text: "", fault: "line-too-long" };
  }
  const last = parts.join("");
  if (last.trim() !== "") yield { number, text: last };
}

/** A whole small file as text; null when it is longer than `longest` units or no UTF-8. */
export const wholeText = async (chunks: Chunks, longest = LONGEST_LINE): Promise<string | null> => {
  const parts: string[] = [];
  let held = 0;
  for await (const piece of decoded(chunks)) {
    if (piece === null) return null;
    parts.push(piece);
    held += piece.length;
    if (held > longest) return null;
  }
  return parts.join("");
};

/** Two passages side by side: which words are the same, and which one has alone. Shown as marks, never as corrections. */

export interface DifferentRun {
  readonly text: string;
  /** The other side has it too. */
  readonly same: boolean;
}

const PIECE = /[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu;
/** Words of one side; longer passages are shown without marks. */
const MOST = 600;

const foldPiece = (piece: string): string => (/[\p{L}\p{N}]/u.test(piece) ? piece.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase() : "");

const joined = (pieces: readonly DifferentRun[]): DifferentRun[] => {
  const runs: DifferentRun[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last && last.same === piece.same) runs[runs.length - 1] = { text: last.text + piece.text, same: last.same };
    else runs.push(piece);
  }
  return runs;
};

/** The two texts as runs, whose texts put together are the texts given. Spaces and signs are marked only inside what differs. */
export const wordDifferences = (a: string, b: string): { readonly a: DifferentRun[]; readonly b: DifferentRun[] } => {
  const [left, right] = [a.match(PIECE) ?? [], b.match(PIECE) ?? []];
  const [x, y] = [left.map(foldPiece), right.map(foldPiece)];
  if (left.length > 2 * MOST || right.length > 2 * MOST) return { a: [{ text: a, same: true }], b: [{ text: b, same: true }] };
  const lengths = Array.from({ length: x.length + 1 }, () => new Uint16Array(y.length + 1));
  for (let i = x.length - 1; i >= 0; i -= 1) {
    for (let j = y.length - 1; j >= 0; j -= 1) {
      lengths[i]![j] = x[i] !== "" && x[i] === y[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  const [sameLeft, sameRight] = [new Set<number>(), new Set<number>()];
  for (let [i, j] = [0, 0]; i < x.length && j < y.length; ) {
    if (x[i] !== "" && x[i] === y[j]) {
      sameLeft.add(i++);
      sameRight.add(j++);
    } else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i += 1;
    else j += 1;
  }
  const runs = (pieces: readonly string[], folds: readonly string[], same: ReadonlySet<number>): DifferentRun[] => {
    // A space is different only between two words that are.
    const isSame = (at: number): boolean => (folds[at] === "" ? at === 0 || at + 1 === folds.length || same.has(at - 1) || same.has(at + 1) : same.has(at));
    return joined(pieces.map((text, at) => ({ text, same: isSame(at) })));
  };
  return { a: runs(left, x, sameLeft), b: runs(right, y, sameRight) };
};

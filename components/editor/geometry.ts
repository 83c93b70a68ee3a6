/** Shapes on the screen: lines of a passage, and the frame around the active one. Pure. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const middle = (box: Box): number => (box.top + box.bottom) / 2;

/** One box per line, in order: pieces whose middles lie within each other's height share a line. Empty boxes are dropped. */
export function linesOf(boxes: readonly Box[]): Box[] {
  const lines: Box[] = [];
  for (const { left, top, right, bottom } of boxes) {
    const box = { left, top, right, bottom };
    if (box.right <= box.left || box.bottom <= box.top) continue;
    const last = lines.at(-1);
    if (!last || middle(box) < last.top || middle(box) > last.bottom) {
      lines.push(box);
      continue;
    }
    lines[lines.length - 1] = {
      left: Math.min(last.left, box.left), right: Math.max(last.right, box.right),
      top: Math.min(last.top, box.top), bottom: Math.max(last.bottom, box.bottom),
    };
  }
  return lines;
}

/** Whether two lines follow each other closely enough to share one frame: the text between them is the passage's own. */
const belongs = (above: Box, below: Box, gap: number): boolean =>
  below.top - above.bottom <= gap && below.left < above.right && above.left < below.right;

/** Lines that touch, together. */
function groups(lines: readonly Box[], gap: number): Box[][] {
  const found: Box[][] = [];
  for (const line of lines) {
    const group = found.at(-1);
    if (group && belongs(group.at(-1)!, line, gap)) group.push(line);
    else found.push([line]);
  }
  return found;
}

/** Neighbouring lines grown to meet halfway, so that their outline is one. */
const joined = (group: readonly Box[]): Box[] =>
  group.map((line, at) => ({
    ...line,
    top: at === 0 ? line.top : (group[at - 1]!.bottom + line.top) / 2,
    bottom: at === group.length - 1 ? line.bottom : (line.bottom + group[at + 1]!.top) / 2,
  }));

const outline = (group: readonly Box[]): string => {
  const right = group.flatMap((line) => [[line.right, line.top], [line.right, line.bottom]]);
  const left = [...group].reverse().flatMap((line) => [[line.left, line.bottom], [line.left, line.top]]);
  return `M${[...right, ...left].map(([x, y]) => `${round(x!)} ${round(y!)}`).join("L")}Z`;
};

const round = (value: number): number => Math.round(value * 2) / 2;

/** SVG path data that frames a passage's lines: one outline where they touch, several where they do not. Empty for none. */
export function framePath(lines: readonly Box[], gap: number): string {
  return groups(lines, gap).map((group) => outline(joined(group))).join("");
}

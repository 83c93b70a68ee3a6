/** The page that paint.mjs measures: our reading surface, and beside it the bare CSS Custom Highlight API on the same text. */
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { ReadingSurface } from "@/components/editor/ReadingSurface";
import type { PaintMark, Slot } from "@/components/editor/types";
import { analyse } from "@/lib/text/analyse";
import { range } from "@/lib/text/units";

const LABELS = ["factual-claim", "opinion", "unsourced", "contested"];
const SLOTS = Object.fromEntries(LABELS.map((label, place) => [label, place as Slot]));
const WORDS = { name: "", link: "", lostLink: "", truncatedLink: "", outside: "" };
const NONE: [] = [];
const quiet = (): void => {};
const never = (): boolean => false;
const STOCK = "le port de la ville cède ses quais pour vingt ans à un exploitant privé qui promet sans chiffre publié".split(" ");

/** Park and Miller's numbers: the same on every run. */
const numbers = (seed: number) => () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;

const article = (words: number): string => {
  const next = numbers(11);
  const paragraphs: string[] = [];
  for (let left = words; left > 0; ) {
    const length = Math.min(left, 60 + Math.floor(next() * 80));
    paragraphs.push(`Or ${Array.from({ length: length - 1 }, () => STOCK[Math.floor(next() * STOCK.length)]).join(" ")}.`);
    left -= length;
  }
  return paragraphs.join("\n\n");
};

const marksOf = (text: string, count: number): PaintMark[] => {
  const next = numbers(23);
  return Array.from({ length: count }, (_, at) => {
    const start = Math.floor(next() * (text.length - 300));
    return {
      id: `m${at}`, author: `p${at % 40}`, labels: [LABELS[Math.floor(next() * 4)]!],
      segments: [range(start, start + 15 + Math.floor(next() * 180))],
    };
  });
};

/** Resolves when what was done before is on the screen. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const after = new MessageChannel();
      after.port1.onmessage = () => resolve();
      after.port2.postMessage(null);
    });
  });

const settled = (ms = 300): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Milliseconds from `act` until its effect is painted; waits for a frame first, so that none is lost by chance. */
const untilPainted = async (act: () => void): Promise<number> => {
  await painted();
  const start = performance.now();
  act();
  await painted();
  return performance.now() - start;
};

/** Milliseconds the main thread is busy with `act` and with the frame that follows it. */
const mainThread = async (act: () => void): Promise<number> => {
  await painted();
  const start = performance.now();
  act();
  const acted = performance.now() - start;
  let frame = 0;
  requestAnimationFrame(() => (frame = performance.now()));
  await painted();
  return acted + performance.now() - frame;
};

const host = document.body.appendChild(document.createElement("main"));

interface Times {
  readonly load: number;
  readonly add: number;
}

/** Ours: marks in, painted; then one more. */
async function ours(text: string, marks: readonly PaintMark[]): Promise<Times> {
  const root = createRoot(host);
  const structure = analyse(text, { format: "text", language: "fr" });
  const show = (shown: readonly PaintMark[]): void =>
    flushSync(() =>
      root.render(
        <ReadingSurface
          text={text} structure={structure} language="fr" hideSyntax regions={NONE} marks={shown} slots={SLOTS} active={null} words={WORDS}
          onSelect={quiet} onCaret={quiet} onActivate={quiet} onKey={never}
        />,
      ),
    );
  show([]);
  while (!host.querySelector("[contenteditable=true]")) await settled(30);
  await settled();
  const load = await untilPainted(() => show(marks));
  await settled();
  const more = { ...marks[0]!, id: "more", author: "p41", segments: [range(40, 160)] };
  const add = await mainThread(() => show([...marks, more]));
  root.unmount();
  return { load, add };
}

/** The floor: one range per mark, one highlight per label, the same paragraphs. */
async function bare(text: string, marks: readonly PaintMark[]): Promise<Times> {
  const sheet = host.appendChild(document.createElement("div"));
  const starts: number[] = [];
  let at = 0;
  for (const paragraph of text.split("\n\n")) {
    sheet.appendChild(document.createElement("p")).textContent = paragraph;
    starts.push(at);
    at += paragraph.length + 2;
  }
  const place = (offset: number): [Node, number] => {
    let low = 0;
    for (let high = starts.length; high - low > 1; ) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    const node = sheet.children[low]!.firstChild as Text;
    return [node, Math.min(offset - starts[low]!, node.length)];
  };
  const rangeOf = ({ segments: [only] }: PaintMark): StaticRange => {
    const [startContainer, startOffset] = place(only!.start);
    const [endContainer, endOffset] = place(only!.end);
    return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
  };
  await settled();
  const looks = LABELS.map((label) => [label, new Highlight()] as const);
  const load = await untilPainted(() => {
    const named = new Map(looks);
    for (const mark of marks) named.get(mark.labels[0]!)!.add(rangeOf(mark));
    for (const [label, highlight] of looks) CSS.highlights.set(`bare-${label}`, highlight);
  });
  await settled();
  const add = await mainThread(() => looks[0]![1].add(rangeOf({ ...marks[0]!, segments: [range(40, 160)] })));
  for (const [label] of looks) CSS.highlights.delete(`bare-${label}`);
  sheet.remove();
  return { load, add };
}

/** Called by paint.mjs in the page. */
export async function measure(words: number, count: number): Promise<{ ours: Times; bare: Times }> {
  const text = article(words);
  const marks = marksOf(text, count);
  const floor = await bare(text, marks);
  return { ours: await ours(text, marks), bare: floor };
}

Object.assign(window, { measure });

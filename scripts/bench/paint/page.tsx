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

interface Frames {
  /** The 95th percentile of the time between two frames, in milliseconds. */
  readonly frame: number;
  /** Milliseconds of tasks longer than 50. */
  readonly long: number;
}

interface Times {
  readonly load: number;
  readonly add: number;
  readonly scroll: Frames;
  /** Main thread while the pointer goes over marks; nobody else here answers a pointer. */
  readonly hover?: number;
}

const STEPS = 60;

/** Scrolls the window to its end, a step a frame. */
const frames = async (): Promise<Frames> => {
  let long = 0;
  const watch = new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => (long += duration)));
  watch.observe({ entryTypes: ["longtask"] });
  const gaps: number[] = [];
  const by = (document.documentElement.scrollHeight - window.innerHeight) / STEPS;
  let last = await new Promise<number>(requestAnimationFrame);
  for (let step = 0; step < STEPS; step += 1) {
    window.scrollBy(0, by);
    const now = await new Promise<number>(requestAnimationFrame);
    gaps.push(now - last);
    last = now;
  }
  await settled(100);
  watch.disconnect();
  window.scrollTo(0, 0);
  await settled(100);
  return { frame: gaps.sort((a, b) => a - b)[Math.floor(gaps.length * 0.95)]!, long };
};

/** The dearest of a hundred movements of the pointer over the text. */
const hovered = async (element: Element): Promise<number> => {
  const box = element.getBoundingClientRect();
  let most = 0;
  for (let at = 0; at < 100; at += 1) {
    const [clientX, clientY] = [box.left + 40 + ((at * 37) % 500), 100 + ((at * 53) % 500)];
    const target = document.elementFromPoint(clientX, clientY) ?? element;
    const start = performance.now();
    for (const type of ["pointermove", "mousemove"]) target.dispatchEvent(new MouseEvent(type, { bubbles: true, clientX, clientY }));
    most = Math.max(most, performance.now() - start);
  }
  return most;
};

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
  const scroll = await frames();
  const hover = await hovered(host);
  root.unmount();
  return { load, add, scroll, hover };
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
  const scroll = await frames();
  for (const [label] of looks) CSS.highlights.delete(`bare-${label}`);
  sheet.remove();
  return { load, add, scroll };
}

type Peer = "tiptap" | "recogito";
type MeasurePeer = (name: Peer, text: string, marks: readonly PaintMark[], more: PaintMark) => Promise<Times>;

/** One of them on a fresh page: what went before must not count. */
async function measure(who: "ours" | "bare" | Peer, words: number, count: number): Promise<Times> {
  const text = article(words);
  const marks = marksOf(text, count);
  if (who === "ours") return ours(text, marks);
  if (who === "bare") return bare(text, marks);
  const more: PaintMark = { ...marks[0]!, id: "more", author: "p41", segments: [range(40, 160)] };
  return (globalThis as unknown as { readonly measurePeer: MeasurePeer }).measurePeer(who, text, marks, more);
}

// For paint.mjs, and for the peers, who are measured with the same tools.
Object.assign(window, { measure, bench: { settled, untilPainted, mainThread, frames, labels: LABELS } });

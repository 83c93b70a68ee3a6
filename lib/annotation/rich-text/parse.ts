/** Reads what `print` writes. Never fails: signs that mean nothing where they stand are words like any others. */
import { safeLink } from "@/lib/text/safe-link";
import { tidy, type Inline, type Marks, type RichBlock, type RichText } from "./tree";

type Token =
  | { readonly kind: "char"; readonly text: string }
  | { readonly kind: "stars"; readonly count: number }
  | { readonly kind: "link"; readonly text: string; readonly href: string }
  | { readonly kind: "mention"; readonly person: string };

const MENTION = /@\[([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\]/uy;
const LINK = /\[((?:\\.|[^\\[\]\n]){1,2000})\]\(([^\s()]{1,2000})\)/uy;
const STARS = /\*{1,3}(?!\*)/uy;
const LITERAL_STARS = /\*{4,}/uy;
const ESCAPE = /\\([\\*[\]\-+>.)])/uy;

const unescaped = (text: string): string => text.replace(/\\([\\*[\]\-+>.)])/gu, "$1");

const matchAt = (pattern: RegExp, source: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(source);
};

const tokenAt = (source: string, at: number): { readonly tokens: readonly Token[]; readonly length: number } => {
  const escape = matchAt(ESCAPE, source, at);
  if (escape) return { tokens: [{ kind: "char", text: escape[1]! }], length: 2 };
  const mention = matchAt(MENTION, source, at);
  if (mention) return { tokens: [{ kind: "mention", person: mention[1]! }], length: mention[0].length };
  const link = matchAt(LINK, source, at);
  const href = link && safeLink(link[2]!);
  if (link && href) return { tokens: [{ kind: "link", text: unescaped(link[1]!), href }], length: link[0].length };
  const many = matchAt(LITERAL_STARS, source, at);
  if (many) return { tokens: [...many[0]].map((text) => ({ kind: "char", text })), length: many[0].length };
  const stars = matchAt(STARS, source, at);
  if (stars) return { tokens: [{ kind: "stars", count: stars[0].length }], length: stars[0].length };
  const text = String.fromCodePoint(source.codePointAt(at)!);
  return { tokens: [{ kind: "char", text }], length: text.length };
};

const tokensOf = (source: string): Token[] => {
  const tokens: Token[] = [];
  for (let at = 0; at < source.length; ) {
    const found = tokenAt(source, at);
    tokens.push(...found.tokens);
    at += found.length;
  }
  return tokens;
};

const isSolid = (token: Token | undefined): boolean => token !== undefined && (token.kind !== "char" || !/\s/u.test(token.text));

/** Which stars turn a mark: an opening one stands before something, a closing one after something, and each finds its other. */
const turningStars = (tokens: readonly Token[]): Map<number, Marks> => {
  const turns = new Map<number, Marks>();
  const open: Record<keyof Marks, number | null> = { strong: null, emphasis: null };
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== "stars") continue;
    const wanted = (["emphasis", "strong"] as const).filter((mark) => token.count === 3 || (token.count === 1) === (mark === "emphasis"));
    const fits = wanted.every((mark) => (open[mark] === null ? isSolid(tokens[at + 1]) : isSolid(tokens[at - 1])));
    if (!fits) continue;
    turns.set(at, { strong: wanted.includes("strong"), emphasis: wanted.includes("emphasis") });
    for (const mark of wanted) open[mark] = open[mark] === null ? at : null;
  }
  for (const mark of ["strong", "emphasis"] as const) {
    const lone = open[mark];
    if (lone !== null) turns.set(lone, { ...turns.get(lone)!, [mark]: false });
  }
  return turns;
};

const parseInlines = (source: string): Inline[] => {
  const tokens = tokensOf(source);
  const turns = turningStars(tokens);
  const inlines: Inline[] = [];
  let marks: Marks = { strong: false, emphasis: false };
  const words = (text: string, href: string | null): void => {
    if (text !== "") inlines.push({ kind: "words", text, href, ...marks });
  };
  for (const [at, token] of tokens.entries()) {
    if (token.kind === "char") words(token.text, null);
    else if (token.kind === "link") words(token.text, token.href);
    else if (token.kind === "mention") inlines.push({ kind: "mention", person: token.person, ...marks });
    else {
      const turn = turns.get(at) ?? { strong: false, emphasis: false };
      words("*".repeat(token.count - (turn.emphasis ? 1 : 0) - (turn.strong ? 2 : 0)), null);
      marks = { strong: marks.strong !== turn.strong, emphasis: marks.emphasis !== turn.emphasis };
    }
  }
  return inlines;
};

const BULLET = /^[-+] +/u;
const NUMBER = /^\d{1,9}[.)] +/u;
const QUOTE = /^> /u;

type Kind = "paragraph" | "quote" | "bullets" | "numbers";
const kindOf = (line: string): Kind => (BULLET.test(line) ? "bullets" : NUMBER.test(line) ? "numbers" : QUOTE.test(line) ? "quote" : "paragraph");

const SIGNS: Readonly<Record<Kind, RegExp>> = { bullets: BULLET, numbers: NUMBER, quote: QUOTE, paragraph: /^/u };

interface Gathered {
  readonly kind: Kind;
  /** Per item of a list, otherwise one: its lines. */
  readonly items: string[][];
}

/** The item that a line goes on with, when it is indented below one. */
const itemGoingOn = (last: Gathered | undefined, line: string): string[] | undefined =>
  (last?.kind === "bullets" || last?.kind === "numbers") && /^ {2,}\S/u.test(line) ? last.items.at(-1) : undefined;

const gather = (source: string): Gathered[] => {
  const gathered: Gathered[] = [];
  let fresh = true;
  for (const line of source.split("\n")) {
    if (line.trim() === "") {
      fresh = true;
      continue;
    }
    const last = fresh ? undefined : gathered.at(-1);
    const kind = kindOf(line);
    const rest = line.replace(SIGNS[kind], "");
    const item = itemGoingOn(last, line);
    if (item) item.push(line.trimStart());
    else if (last?.kind !== kind) gathered.push({ kind, items: [[rest]] });
    else if (kind === "bullets" || kind === "numbers") last.items.push([rest]);
    else last.items[0]!.push(rest);
    fresh = false;
  }
  return gathered;
};

const blockOf = ({ kind, items }: Gathered): RichBlock => {
  const parsed = items.map((lines) => parseInlines(lines.join("\n")));
  if (kind === "bullets" || kind === "numbers") return { kind: "list", ordered: kind === "numbers", items: parsed };
  return { kind, inlines: parsed[0]! };
};

/** Tidy; empty for a text of spaces. */
export const parseRichText = (source: string): RichText => tidy(gather(source.replace(/\r\n?/gu, "\n")).map(blockOf));

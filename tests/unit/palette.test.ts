/** The promises of the palette, measured: contrasts by WCAG 2, differences between labels by CIEDE2000, colour blindness by Machado 2009. */
import { readFileSync } from "node:fs";
import path from "node:path";

type Rgb = readonly [number, number, number];
type Theme = Readonly<Record<string, string>>;

const css = readFileSync(path.resolve(__dirname, "../../app/tokens.css"), "utf8");

/** The custom properties of the first rule that begins with `selector`. */
const tokens = (selector: string): Theme => {
  const body = css.slice(css.indexOf(`${selector} {`)).split("}")[0]!;
  return Object.fromEntries([...body.matchAll(/--([\w-]+):\s*([^;]+);/gu)].map(([, name, value]) => [name!, value!]));
};

const light = tokens(":root");
const dark = { ...light, ...tokens(':root[data-theme="dark"]') };
const bySystem = { ...light, ...tokens(":root:not([data-theme])") };

const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Rgb;
const linear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const gamma = (c: number): number => (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055);
const luminance = (colour: Rgb): number => { const [r, g, b] = colour.map(linear) as unknown as Rgb; return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
const contrast = (a: Rgb, b: Rgb): number => { const [x, y] = [luminance(a), luminance(b)]; return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05); };
const over = (top: Rgb, share: number, base: Rgb): Rgb => top.map((c, at) => c * share + base[at]! * (1 - share)) as unknown as Rgb;

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear light. */
const BLIND: Readonly<Record<string, readonly Rgb[]>> = {
  normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protan: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deutan: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritan: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

const seen = (colour: Rgb, matrix: readonly Rgb[]): Rgb => {
  const [r, g, b] = colour.map(linear) as unknown as Rgb;
  return matrix.map(([x, y, z]) => gamma(Math.min(1, Math.max(0, x * r + y * g + z * b)))) as unknown as Rgb;
};

const lab = (colour: Rgb): Rgb => {
  const [r, g, b] = colour.map(linear) as unknown as Rgb;
  const f = (t: number) => (t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29);
  const [x, y, z] = [f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047), f(0.2126729 * r + 0.7151522 * g + 0.072175 * b), f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883)];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
};

const degrees = (angle: number): number => ((angle * 180) / Math.PI + 360) % 360;
const radians = (angle: number): number => (angle * Math.PI) / 180;

/** CIEDE2000 (Sharma, Wu, Dalal 2005). */
const difference = (one: Rgb, two: Rgb): number => {
  const [l1, a1, b1] = lab(one);
  const [l2, a2, b2] = lab(two);
  const mean = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(mean ** 7 / (mean ** 7 + 25 ** 7)));
  const [p1, p2] = [a1 * (1 + g), a2 * (1 + g)];
  const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)];
  const [h1, h2] = [degrees(Math.atan2(b1, p1)), degrees(Math.atan2(b2, p2))];
  const turn = h2 - h1;
  const dh = c1 * c2 === 0 ? 0 : Math.abs(turn) <= 180 ? turn : turn - Math.sign(turn) * 360;
  const bigH = 2 * Math.sqrt(c1 * c2) * Math.sin(radians(dh) / 2);
  const hm = Math.abs(turn) <= 180 ? (h1 + h2) / 2 : h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
  const [lm, cm] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const t = 1 - 0.17 * Math.cos(radians(hm - 30)) + 0.24 * Math.cos(radians(2 * hm)) + 0.32 * Math.cos(radians(3 * hm + 6)) - 0.2 * Math.cos(radians(4 * hm - 63));
  const sl = 1 + (0.015 * (lm - 50) ** 2) / Math.sqrt(20 + (lm - 50) ** 2);
  const [sc, sh] = [1 + 0.045 * cm, 1 + 0.015 * cm * t];
  const rt = -Math.sin(radians(60 * Math.exp(-(((hm - 275) / 25) ** 2)))) * 2 * Math.sqrt(cm ** 7 / (cm ** 7 + 25 ** 7));
  const [x, y, z] = [(l2 - l1) / sl, (c2 - c1) / sc, bigH / sh];
  return Math.sqrt(x * x + y * y + z * z + rt * y * z);
};

const LABELS = ["label-0", "label-1", "label-2", "label-3"];
const pairs = LABELS.flatMap((a, at) => LABELS.slice(at + 1).map((b) => [a, b] as const));
const nearest = (theme: Theme, matrix: readonly Rgb[]): number => Math.min(...pairs.map(([a, b]) => difference(seen(rgb(theme[a]!), matrix), seen(rgb(theme[b]!), matrix))));

/** The promises are rounded to one decimal. */
const ROUNDING = 0.06;

test("CIEDE2000 gives the value of its authors' own example", () => {
  expect(difference(rgb("#ffffff"), rgb("#000000"))).toBeCloseTo(100, 3);
});

test("the theme a person chooses and the one the system asks for are the same", () => {
  expect(bySystem).toEqual(dark);
});

describe.each([
  ["light", light, { ink: [16.2, 13.9], "ink-2": [7.3, 6.2], "ink-3": [5.3, 4.5], edge: [3.8, 3.2] }, [3.9, 3.7, 12.0, 10.1]],
  ["dark", dark, { ink: [14.0, 15.3], "ink-2": [7.7, 8.4], "ink-3": [5.5, 6.0], edge: [4.0, 4.4] }, [12.2, 11.8, 4.5, 4.6]],
] as const)("in the %s theme", (_, theme, inks, labels) => {
  const [sheet, table] = [rgb(theme.sheet!), rgb(theme.table!)];

  test.each(Object.entries(inks))("%s stands out from sheet and table as promised", (name, [onSheet, onTable]) => {
    expect(contrast(rgb(theme[name]!), sheet)).toBeGreaterThanOrEqual(onSheet - ROUNDING);
    expect(contrast(rgb(theme[name]!), table)).toBeGreaterThanOrEqual(onTable - ROUNDING);
  });

  test("every stroke stands out from the sheet", () => {
    LABELS.forEach((name, at) => expect(contrast(rgb(theme[name]!), sheet)).toBeGreaterThanOrEqual(labels[at]! - ROUNDING));
  });

  test("text stays readable and strokes visible on the strongest wash", () => {
    const washes = [...LABELS.map((name) => over(rgb(theme[name]!), parseFloat(theme["wash-many"]!) / 100, sheet)), over(rgb(theme.ink!), parseFloat(theme["wash-ink-many"]!) / 100, sheet)];
    for (const strength of [1, 2, 3, 4, 5]) expect(contrast(rgb(theme.ink!), over(rgb(theme.ink!), parseFloat(theme[`heat-${strength}`]!) / 100, sheet))).toBeGreaterThanOrEqual(7);
    for (const wash of washes) expect(contrast(rgb(theme.ink!), wash)).toBeGreaterThanOrEqual(7);
    LABELS.forEach((name, at) => expect(contrast(rgb(theme[name]!), washes[at]!)).toBeGreaterThanOrEqual(3));
    for (const name of LABELS) expect(contrast(rgb(theme[name]!), washes[4]!)).toBeGreaterThanOrEqual(3);
  });
});

test.each([
  ["light", light, { normal: 30.8, protan: 28.0, deutan: 24.6, tritan: 24.5 }],
  ["dark", dark, { normal: 30.6, protan: 29.4, deutan: 26.6, tritan: 27.4 }],
] as const)("in the %s theme the four labels are told apart by every kind of eye", (_, theme, least) => {
  for (const [eye, value] of Object.entries(least)) expect(nearest(theme, BLIND[eye]!)).toBeGreaterThanOrEqual(value - 0.1);
});

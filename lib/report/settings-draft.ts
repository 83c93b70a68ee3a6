/** Settings of figures while somebody types them: as text, in the units of the page, and back as a project keeps them. */
import { THRESHOLD_LIMITS, unfitThresholds, type Settings, type Threshold, type Thresholds } from "./settings";

export const SHARE_CHOICES = ["two", "third", "half", "own"] as const;
export type ShareChoice = (typeof SHARE_CHOICES)[number];

/** Thresholds are written in the page's units: the half-width in points of percent. */
export interface SettingsDraft {
  readonly share: ShareChoice;
  /** In percent; read where `share` is `own`. */
  readonly own: string;
  readonly thresholds: Readonly<Record<Threshold, string>>;
}

export const THRESHOLDS = Object.keys(THRESHOLD_LIMITS) as Threshold[];

/** How many of the page's units make one. */
export const scaleOf = (name: Threshold): number => (name === "halfWidth" ? 100 : 1);

const SHARES: Readonly<Record<Exclude<ShareChoice, "own">, number>> = { two: 0, third: 1 / 3, half: 1 / 2 };
const NEAR = 1e-4;

const written = (value: number): string => String(Math.round(value * 1e4) / 1e4);

export const draftOf = ({ share, thresholds }: Pick<Settings, "share" | "thresholds">): SettingsDraft => {
  const known = (Object.keys(SHARES) as (keyof typeof SHARES)[]).find((choice) => Math.abs(SHARES[choice] - share) <= NEAR);
  return {
    share: known ?? "own",
    own: known ? "" : written(100 * share),
    thresholds: Object.fromEntries(THRESHOLDS.map((name) => [name, written(thresholds[name] * scaleOf(name))])) as SettingsDraft["thresholds"],
  };
};

/** With a comma or a point; null for what is no number. */
const numberOf = (text: string): number | null => {
  const plain = text.trim().replace(",", ".");
  return /^\d+(\.\d+)?$/u.test(plain) ? Number(plain) : null;
};

export type DraftProblem =
  | { readonly field: "share" | Threshold; readonly code: "not-a-number" }
  /** `limit` in the page's units. */
  | { readonly field: "share" | Threshold; readonly code: "not-an-integer" | "too-little" | "too-great"; readonly limit: number };

export type ReadDraft =
  | { readonly settings: { readonly share: number | null; readonly thresholds: Thresholds }; readonly problems: null }
  | { readonly settings: null; readonly problems: readonly DraftProblem[] };

const shareIn = ({ share, own }: SettingsDraft): number | null | DraftProblem => {
  if (share !== "own") return share === "third" ? null : SHARES[share];
  const percent = numberOf(own);
  if (percent === null) return { field: "share", code: "not-a-number" };
  return percent > 100 ? { field: "share", code: "too-great", limit: 100 } : percent / 100;
};

/** As `PATCH /projects/{p}` takes them: a share of null is the method's own. */
export const readDraft = (draft: SettingsDraft): ReadDraft => {
  const share = shareIn(draft);
  const read = THRESHOLDS.map((name) => [name, numberOf(draft.thresholds[name])] as const);
  const numbers = read.filter((each): each is readonly [Threshold, number] => each[1] !== null).map(([name, value]) => [name, value / scaleOf(name)] as const);
  const thresholds: Partial<Thresholds> = Object.fromEntries(numbers);
  const problems: DraftProblem[] = [
    ...(typeof share === "object" && share !== null ? [share] : []),
    ...read.flatMap(([field, value]): DraftProblem[] => (value === null ? [{ field, code: "not-a-number" }] : [])),
    ...unfitThresholds(thresholds).flatMap(({ name, code, limit }): DraftProblem[] => (name in thresholds ? [{ field: name, code, limit: limit * scaleOf(name) }] : [])),
  ];
  if (problems.length > 0) return { settings: null, problems };
  return { settings: { share: share as number | null, thresholds: thresholds as Thresholds }, problems: null };
};

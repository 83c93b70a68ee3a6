/** Figures in words: names of measures, shares with their range, conditions that failed, and why something has no value. */
import { useFormatter, useTranslations } from "next-intl";
import type { Condition } from "@/lib/report/measures";
import type { Figure, Proportion } from "@/lib/report/summary-schema";
import type { FigureNames } from "./figure-names";

/** Shares of claims in the order in which a page offers them. */
export const CLAIM_MEASURES = ["sourced", "unsourced", "named", "organisation", "document", "anonymous", "lost", "disputed", "corroborated", "singleOrigin", "contested"] as const;
export type ClaimMeasure = (typeof CLAIM_MEASURES)[number];

const REASONS = ["no-data", "no-searches", "one-coder", "nothing-pairable", "no-variance", "unequal-coders", "too-few-groups", "pending", "layer-off", "too-large"] as const;
type Reason = (typeof REASONS)[number];

export const useFigureWords = (names: FigureNames) => {
  const t = useTranslations("outlets");
  const format = useFormatter();
  const percent = (share: number): string => format.number(share, { style: "percent", maximumFractionDigits: 0 });
  const bare = (share: number): string => format.number(Math.round(share * 100));
  const decimal = (value: number, digits = 2): string => format.number(value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const parted = (figure: string): readonly ["claims" | "labels" | "frames", string] => figure.split("/") as ["claims" | "labels" | "frames", string];
  const reason = (code: string | undefined): string => t(`reasons.${(REASONS as readonly string[]).includes(code ?? "") ? (code as Reason) : "other"}`);
  return {
    t, percent, decimal, reason,
    /** « Montre sa source », « Opinion ». */
    name: (figure: string): string => {
      const [layer, key] = parted(figure);
      if (layer === "claims") return t(`measures.${key as ClaimMeasure}.name`);
      return layer === "labels" ? (names.labels[key]?.name ?? key) : (names.frames[key] ?? key);
    },
    /** What its share is a share of. */
    about: (figure: string): string => {
      const [layer, key] = parted(figure);
      if (layer === "claims") return t(`measures.${key as ClaimMeasure}.about`);
      return t(layer === "labels" ? "measures.label" : "measures.frame", { name: layer === "labels" ? (names.labels[key]?.name ?? key) : (names.frames[key] ?? key) });
    },
    /** « 71 % (60–79) »; null without a value. */
    share: ({ value, low, high }: Pick<Proportion, "value" | "low" | "high">): string | null =>
      value === null ? null : low === null || high === null ? percent(value) : t("share", { value: percent(value), low: bare(low), high: bare(high) }),
    /** « 66–74 % ». */
    range: ([low, high]: readonly [number, number]): string => (bare(low) === bare(high) ? percent(low) : t("range", { low: bare(low), high: percent(high) })),
    condition: ({ name, limit, found }: Condition): string => {
      const points = name === "halfWidth" ? 100 : 1;
      const digits = name === "reliability" ? 2 : 0;
      return t(`conditions.${name}`, {
        count: found ?? 0, known: found === null ? "no" : "yes",
        found: decimal((found ?? 0) * points, digits), limit: decimal(limit * points, digits),
      });
    },
    /** A figure as a decimal number, or why there is none. */
    figure: (value: Figure, show: (value: number) => string = decimal): string => (typeof value === "number" ? show(value) : reason(value.reason)),
  };
};

export type FigureWords = ReturnType<typeof useFigureWords>;

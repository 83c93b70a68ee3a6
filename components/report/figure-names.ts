/** The names that a codebook gives to what figures count, in one language. */
import type { Slot } from "@/components/editor/types";
import type { Codebook } from "@/lib/annotation/codebook";

export interface FigureNames {
  readonly labels: Readonly<Record<string, { readonly name: string; readonly slot: Slot }>>;
  readonly frames: Readonly<Record<string, string>>;
}

/** Retired labels keep their names and share the thin stroke. */
export const figureNames = ({ labels, frames }: Codebook, locale: "fr" | "en"): FigureNames => {
  const places = new Map(labels.filter(({ retired }) => !retired).map(({ key }, at) => [key, Math.min(at, 4) as Slot]));
  return {
    labels: Object.fromEntries(labels.map(({ key, name }) => [key, { name: name[locale], slot: places.get(key) ?? 4 }])),
    frames: Object.fromEntries(frames.map(({ key, name }) => [key, name[locale]])),
  };
};

/** What a summary keeps by label, in the order of the codebook. */
export const inBookOrder = <T>({ labels }: FigureNames, of: Readonly<Record<string, T>>): (readonly [string, T])[] =>
  Object.keys(labels).flatMap((key) => (of[key] === undefined ? [] : [[key, of[key]] as const]));

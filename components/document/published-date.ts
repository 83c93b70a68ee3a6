/** A date said exactly as precisely as it is known. */

const PRECISION: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: { year: "numeric" },
  7: { year: "numeric", month: "long" },
  10: { year: "numeric", month: "long", day: "numeric" },
};

/** `2026`, `2026-03`, `2026-03-14` or an instant, in words; an instant is told by its day. Null when it is no date. */
export const publishedDate = (value: string, locale: "fr" | "en"): string | null => {
  const options = PRECISION[value.length] ?? PRECISION[10]!;
  const at = Date.parse(value);
  if (Number.isNaN(at)) return null;
  return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "fr-FR", { ...options, timeZone: "UTC" }).format(at);
};

/** The language to answer in: the person's choice, else the browser's cookie, else what the browser asks for, else French. */

export const LOCALES = ["fr", "en"] as const;
export type Locale = (typeof LOCALES)[number];

export const LOCALE_COOKIE = "locale";

const isLocale = (value: string | null | undefined): value is Locale => value === "fr" || value === "en";

/** The first of ours in an Accept-Language header, by its weights. */
export const acceptedLocale = (header: string | null): Locale | null => {
  const wanted = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const weight = parameters.map((p) => /^\s*q=([\d.]+)$/u.exec(p)?.[1]).find(Boolean);
      return { language: tag.split("-")[0] ?? "", weight: weight ? Number(weight) : 1 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wanted.map(({ language }) => language).find(isLocale) ?? null;
};

const cookieLocale = (header: string | null): Locale | null => {
  const value = /(?:^|;\s*)locale=(fr|en)(?:;|$)/u.exec(header ?? "")?.[1];
  return isLocale(value) ? value : null;
};

/** Total: always one of ours. `own` is the signed-in person's setting. */
export const localeOf = (headers: Headers, own: string | null): Locale =>
  (isLocale(own) ? own : null) ?? cookieLocale(headers.get("cookie")) ?? acceptedLocale(headers.get("accept-language")) ?? "fr";

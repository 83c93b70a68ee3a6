/** The two choices a browser remembers by itself: language before signing in, and light or dark. */

const YEAR = 365 * 24 * 3600;

const remember = (name: string, value: string | null): void => {
  document.cookie = `${name}=${value ?? ""}; path=/; max-age=${value === null ? 0 : YEAR}; samesite=lax`;
};

export const rememberLocale = (locale: "fr" | "en"): void => remember("locale", locale);

export type Theme = "system" | "light" | "dark";

/** The one in force on this page. */
export const themeNow = (): Theme => {
  const value = document.documentElement.dataset.theme;
  return value === "light" || value === "dark" ? value : "system";
};

/** Applies and remembers it. */
export const setTheme = (theme: Theme): void => {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  remember("theme", theme === "system" ? null : theme);
};

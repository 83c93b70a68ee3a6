/** Addresses as people read them; as they are when they are none. */

/** Without `www.`. */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host.replace(/^www\./u, "") : url);

/** Host and page, without the scheme and what follows; shortened. */
export const shortAddress = (url: string): string => {
  if (!URL.canParse(url)) return url;
  const { pathname } = new URL(url);
  const page = `${hostOf(url)}${pathname === "/" ? "" : pathname}`;
  return page.length > 60 ? `${page.slice(0, 59)}…` : page;
};

/** A link's address as people read it: without its scheme and what follows the page; as it is when it is no address. */
export const shortAddress = (url: string): string => {
  try {
    const { host, pathname } = new URL(url);
    const page = `${host.replace(/^www\./u, "")}${pathname === "/" ? "" : pathname}`;
    return page.length > 60 ? `${page.slice(0, 59)}…` : page;
  } catch {
    return url;
  }
};

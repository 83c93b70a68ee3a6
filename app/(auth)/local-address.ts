/** Where to go after signing in: only ever a page of this very site. */

/** The path when it is one of ours, else the projects. */
export const localAddress = (wanted: string | string[] | undefined): string => {
  if (typeof wanted !== "string" || !wanted.startsWith("/")) return "/projects";
  const base = "http://local.invalid";
  const url = URL.canParse(wanted, base) ? new URL(wanted, base) : null;
  const isOurs = url?.origin === base && !/^\/(?:sign-in|join|password|api)(?:\/|$)/u.test(url.pathname);
  return isOurs && url.pathname !== "/" ? url.pathname + url.search : "/projects";
};

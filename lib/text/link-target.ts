/** Where an article's own link leads, if anywhere. */
import { safeLink } from "./safe-link";
import type { LinkTarget } from "./structure";

/** `href` only where the target is `ok`. A cut address is never repaired or led to its domain. */
export interface JudgedTarget {
  readonly target: LinkTarget;
  readonly href?: string;
}

const CUT = /…|\.{3}/u;

/** Judges an address as written: a complete http(s) link, one cut by an ellipsis, or none (`#`, empty, relative, other schemes). */
export const judgeTarget = (address: string): JudgedTarget => {
  const href = safeLink(address);
  if (href !== null) return { target: "ok", href };
  return { target: /^https?:/iu.test(address) && CUT.test(address) ? "truncated" : "lost" };
};

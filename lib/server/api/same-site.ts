/** A browser's cookie goes along with requests that other sites start; those may not change anything. */
import { AppError } from "@/lib/errors";

const hostOf = (origin: string): string | null => {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
};

/**
 * Throws `cross-site` unless the browser says that our own page asks. `Sec-Fetch-Site` is missing over plain http, and
 * then `Origin` must name the host that was asked.
 */
export const refuseCrossSite = (request: Request): void => {
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const host = request.headers.get("host");
  const sameOrigin = origin !== null && host !== null && hostOf(origin) === host;
  if (site !== null ? site !== "same-origin" || (origin !== null && !sameOrigin) : !sameOrigin) throw new AppError("cross-site");
};

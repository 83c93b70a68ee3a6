/** What counts as a link that leads somewhere: for the article's own links and for those that readers attach. */

/** Control characters, spaces and backslashes: a browser drops or turns them, and the link then leads elsewhere. */
const treacherous = /[\u0000-\u0020\u007f-\u00a0\\\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/u;

/** An address with an ellipsis was cut on its way here and leads nowhere. */
const truncated = /…|\.\.\.(?:\/|$)/u;

/**
 * The address as given, when it is a complete http or https link without credentials; null otherwise (other schemes,
 * scheme-less, truncated, `user@host`, control characters or bidirectional marks inside).
 */
export const safeLink = (address: string): string | null => {
  const given = address.trim();
  if (given.length > 2_000 || treacherous.test(given) || truncated.test(given) || !/^https?:\/\//iu.test(given)) return null;
  if (!URL.canParse(given)) return null;
  const url = new URL(given);
  const hasCredentials = url.username !== "" || url.password !== "";
  const isName = url.hostname.includes(".") || url.hostname === "localhost" || url.hostname.startsWith("[");
  return hasCredentials || !isName ? null : given;
};

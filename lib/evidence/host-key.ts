/**
 * Who answers for a web address (method §4): the registrable domain by the Public Suffix List with its private part; on
 * platforms the account; for archives, caches and AMP the page they wrap. What only carries others' pages answers for none.
 */
import { getDomain } from "tldts";
import { safeLink } from "@/lib/text/safe-link";
import { BLOG_HOSTS } from "./blog-hosts";
import { canonicalAddress, plainHost } from "./canonical-address";
import { isAggregator, isShortener } from "./no-origin-hosts";
import { accountAt, hostAt, pageAt, type Platform } from "./platform";
import { SOCIAL_PLATFORMS } from "./social-platforms";
import { wrappedPage } from "./wrapped-page";

/**
 * `site` and `account` answer for all their pages. `page` is one whose account the address does not name, `short` one
 * that hides its target, `archive` one that hides the page it wraps, `aggregator` one made by others: none joins by its host.
 */
export type HostKind = "site" | "account" | "page" | "short" | "archive" | "aggregator";

export interface HostKey {
  readonly kind: HostKind;
  /** Equal for addresses of one origin: `site:lodestar.co.uk`, `account:x.com/capitaine`; otherwise the page's own. */
  readonly key: string;
  /** One spelling per page, without what only wraps it. */
  readonly canonical: string;
}

const DEPTH = 5;
const PLATFORMS: readonly Platform[] = [...SOCIAL_PLATFORMS, ...BLOG_HOSTS];

/** `/@name` followed by a post's number is a page of a federated server, whatever the server's name. */
const FEDIVERSE = /^\/(?:web\/)?(?:@([^/?#@]+)(?:@([^/?#]+))?\/\d{15,}|users\/([^/?#]+)(?:\/statuses\/\d+)?)/u;
const FEDERATED_HOST = /mastodon|masto\.|^(?:piaille\.fr|framapiaf\.org|mamot\.fr|toot\..+|fosstodon\.org|hachyderm\.io|mstdn\..+|mas\.to|social\..+|journa\.host|newsie\.social|pixelfed\..+|pleroma\..+|misskey\..+|tooter\..+|oc\.todon\..+|techhub\.social|infosec\.exchange|c\.im)$/u;
const FEDERATED_ACCOUNT = /^\/(?:web\/)?@([^/?#@]+)(?:@([^/?#]+))?(?:[/?#]|$)/u;

const federatedAccount = (host: string, rest: string): string | null => {
  const match = FEDIVERSE.exec(rest) ?? (FEDERATED_HOST.test(host) ? FEDERATED_ACCOUNT.exec(rest) : null);
  const name = match?.[1] ?? match?.[3];
  return name ? `${match?.[2] ?? host}/@${name}`.toLowerCase() : null;
};

const page = (kind: HostKind, canonical: string): HostKey => ({ kind, key: `page:${canonical}`, canonical });

/** On a platform, never its domain: a page whose address names no account is nobody's but its own. */
const onPlatform = (url: URL, host: string): HostKey | null => {
  const candidates = PLATFORMS.filter(({ hosts }) => hosts.test(host));
  const place = { host, rest: `${url.pathname}${url.search}` };
  const known = candidates.map((platform) => pageAt(platform, place)).find((found) => found !== null);
  for (const platform of candidates) {
    const account = accountAt(platform, place);
    if (account !== null) return { kind: "account", key: `account:${platform.name}/${account}`, canonical: known ?? canonicalAddress(url, { host: hostAt(platform, host), literal: true }) };
  }
  return candidates[0] ? page("page", known ?? canonicalAddress(url, { host: hostAt(candidates[0], host), literal: true })) : null;
};

const domainOf = (host: string): string | null => getDomain(host, { allowPrivateDomains: true });

const keyOf = (url: URL): HostKey => {
  const bare = url.hostname.replace(/\.$/u, "");
  const domain = domainOf(bare);
  const host = plainHost(bare, domain);
  const canonical = canonicalAddress(url, { host });
  if (isShortener(host)) return page("short", canonical);
  if (isAggregator(host, url.pathname)) return page("aggregator", canonical);
  const platform = onPlatform(url, host);
  if (platform) return platform;
  const federated = federatedAccount(host, `${url.pathname}${url.search}`);
  if (federated) return { kind: "account", key: `account:${federated}`, canonical };
  return { kind: "site", key: `site:${domain ?? host}`, canonical };
};

/**
 * Who answers for `address`; null when it leads nowhere: cut, lost, of another scheme, with credentials. Never repaired
 * and never led to its domain.
 */
export const hostKey = (address: string): HostKey | null => {
  let current = safeLink(address);
  for (let depth = 0; current !== null && depth < DEPTH; depth += 1) {
    if (/%E2%80%A6|\.\.\.[\])»"']?(?:[?#]|$)/iu.test(current)) return null;
    const url = new URL(current);
    const wrapped = wrappedPage(url);
    if (wrapped === null) return keyOf(url);
    if (wrapped === "hidden") return page("archive", canonicalAddress(url, { host: plainHost(url.hostname, domainOf(url.hostname)) }));
    current = safeLink(wrapped.address);
  }
  return null;
};

/** The registrable domain that an outlet's domain or address belongs to, as a site or account key; null for none. */
export const keyOfDomain = (domain: string): string | null => {
  const address = /^https?:\/\//iu.test(domain) ? domain : `https://${domain}`;
  const found = hostKey(address);
  return found && (found.kind === "site" || found.kind === "account") ? found.key : null;
};

/**
 * Which addresses a page may be fetched from: public ones, on the two ports of the web, without credentials. The name is
 * resolved once and the address that was checked is the one connected to (decision 017).
 */
import { lookup as resolve } from "node:dns";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { safeLink } from "@/lib/text/safe-link";

export interface AddressGuard {
  /** May this IP address be connected to? */
  readonly allows: (address: string) => boolean;
  readonly ports: ReadonlySet<string>;
}

/** Ranges that hold IPv4 addresses in disguise, or belong to nobody: never the open web. */
const DISGUISED = ["64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32", "fec0::/10", "::/96", "::ffff:0:0/96"].map((range) => ipaddr.IPv6.parseCIDR(range));

const isPublic = (address: string): boolean => {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  return parsed.kind() === "ipv4" || !DISGUISED.some((range) => (parsed as ipaddr.IPv6).match(range));
};

export const PUBLIC_WEB: AddressGuard = { allows: isPublic, ports: new Set(["", "80", "443"]) };

const shared = globalThis as typeof globalThis & { apostilleGuard?: AddressGuard };

/** For tests, which have no public web. Production has no other guard than the public web, whatever it is asked. */
export const allowForTests = (guard: AddressGuard | null): void => {
  if (process.env.NODE_ENV === "production") throw new Error("Production fetches from the public web only.");
  if (guard) shared.apostilleGuard = guard;
  else delete shared.apostilleGuard;
};

export const currentGuard = (): AddressGuard => (process.env.NODE_ENV === "production" ? PUBLIC_WEB : (shared.apostilleGuard ?? PUBLIC_WEB));

/** The address of this installation itself is no source of anything. */
const isOurselves = (url: URL): boolean => {
  const own = process.env.NEXTAUTH_URL;
  return own !== undefined && URL.canParse(own) && new URL(own).host === url.host;
};

/** The address to fetch, or null for one that is never fetched. A host that is an IP address is judged here, a name when it is resolved. */
export const fetchable = (address: string, guard: AddressGuard): URL | null => {
  const given = safeLink(address);
  if (given === null) return null;
  const url = new URL(given);
  if ((url.protocol !== "http:" && url.protocol !== "https:") || url.username !== "" || url.password !== "" || !guard.ports.has(url.port) || isOurselves(url)) return null;
  const literal = url.hostname.replace(/^\[|\]$/gu, "");
  return ipaddr.isValid(literal) && !guard.allows(literal) ? null : url;
};

/** Resolves every address of a name and refuses the name when one of them is not allowed. */
export const guardedLookup = (guard: AddressGuard): LookupFunction => (hostname, options, done) => {
  resolve(hostname, { all: true, verbatim: true }, (error, addresses) => {
    if (error) return done(error, "", 0);
    const [first] = addresses;
    if (!first || addresses.some(({ address }) => !guard.allows(address))) return done(Object.assign(new Error("refused"), { code: "EREFUSED" }), "", 0);
    if (options.all) done(null, addresses);
    else done(null, first.address, first.family);
  });
};

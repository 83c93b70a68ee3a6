/**
 * The page behind an address that only wraps it: archives, caches, AMP, machine translation, library proxies, and
 * redirectors that carry their target. A short name that hides its target says nothing, and nobody asks the network here.
 */
import { safeLink } from "@/lib/text/safe-link";

/** The address of the wrapped page; `hidden` when this is an archive whose address does not name it; null for any other page. */
export type Wrapped = { readonly address: string } | "hidden" | null;

const NESTED = /^(?:https?:\/{1,2}|(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d+)?(?:\/|$))/iu;

/** An address as it stands inside another: without its scheme, with one slash, or percent-encoded. */
const nested = (text: string): Wrapped => {
  const plain = /^https?%3A/iu.test(text) ? decodeURIComponent(text) : text;
  if (!NESTED.test(plain)) return null;
  const address = /^https?:/iu.test(plain) ? plain.replace(/^(https?:)\/{1,2}/iu, "$1//") : `https://${plain}`;
  return safeLink(address) ? { address } : null;
};

/** Hosts that write the dots of another host as hyphens, and its hyphens twice: `www-my--site-fr` is `www.my-site.fr`. */
const hyphenated = (label: string): string => label.replaceAll("--", "\0").replaceAll("-", ".").replaceAll("\0", "-");

const TODAY = /^archive\.(?:today|ph|is|fo|li|md|vn)$/u;
const TIMED = /\/(?:\d{4,14}(?:[a-z]{2}_)?|\*)\/((?:https?:\/|(?:[\w-]+\.)+[a-z]{2,}[:/]).*)$/iu;
const CERTAINLY_TIMED = /\/\d{14}(?:[a-z]{2}_)?\/(https?:\/.+)$/iu;

/** Web archives whose paths end in a moment and the page, by host. */
const ARCHIVES = [
  "arquivo.pt", "webarchive.nationalarchives.gov.uk", "wayback.archive-it.org", "archivesinternet.bnf.fr", "webarchive.loc.gov", "vefsafn.is", "wayback.vefsafn.is",
  "webarchive.org.uk", "www.webarchive.org.uk", "swap.stanford.edu", "web.archive.bibalex.org", "wayback.webarchiv.cz", "timetravel.mementoweb.org", "webarchive.parliament.uk",
  "collections.internetmemory.org", "perma-archives.org", "haw.nsk.hr", "conifer.rhizome.org", "veebiarhiiv.digar.ee", "langzeitarchivierung.bib-bvb.de",
];
/** Archives and readers whose addresses never name the page. */
const OPAQUE = new Set(["perma.cc", "ghostarchive.org", "freezepage.com", "www.freezepage.com", "outline.com", "cc.bingj.com", "peeep.us"]);

const archived = (url: URL, rest: string): Wrapped => {
  const { hostname: host } = url;
  if (host === "web.archive.org" || host === "wayback.archive.org") {
    const match = /^\/(?:web|save)\/(?:_embed\/)?(?:[\d*]{1,15}(?:[a-z]{2}_)?\*?\/)?(.+)$/iu.exec(rest);
    return (match && nested(match[1]!)) ?? "hidden";
  }
  if (TODAY.test(host)) {
    const asked = url.searchParams.get("url");
    const match = /^\/(?:newest\/|oldest\/|timegate\/|o\/\w+\/|\d{4}[\d.-]*\/)?(.+)$/u.exec(rest);
    return (asked && nested(asked)) || (match && nested(match[1]!)) || "hidden";
  }
  if (host === "megalodon.jp") return nested(rest.replace(/^\/(?:ref\/)?\d{4}-\d{4}-\d{4}-\d{2}\//u, "")) ?? "hidden";
  if (ARCHIVES.includes(host)) return nested(TIMED.exec(rest)?.[1] ?? "") ?? "hidden";
  const certain = CERTAINLY_TIMED.exec(rest);
  return certain ? nested(certain[1]!) : OPAQUE.has(host) ? "hidden" : null;
};

/** `cache:AbC123:site.example/page words searched for` */
const cachedPage = (question: string): Wrapped => {
  const page = /^cache:(?:[\w-]+:(?!\/\/)(?!\d))?(\S+)/iu.exec(question.trim())?.[1];
  return page ? nested(page) : null;
};

const isGoogle = (host: string): boolean => /^(?:www\.|news\.)?google(?:\.\p{L}{2,3}){1,2}$/u.test(host);

const ampPage = (url: URL, rest: string): Wrapped => {
  const inPath = /^\/(?:amp|[acirv](?:\/[acirv])?)\/(s\/)?(.+)$/u;
  if (/\.cdn\.ampproject\.(?:org|net)$/u.test(url.hostname) || url.hostname === "cdn.ampproject.org" || url.hostname === "amp.cloudflare.com" || /(?:^|\.)bing-amp\.com$/u.test(url.hostname)) {
    const page = nested(inPath.exec(rest)?.[2] ?? "");
    const label = url.hostname.split(".")[0]!;
    return page ?? (label === "cdn" ? "hidden" : nested(`${hyphenated(label)}/`)) ?? "hidden";
  }
  return isGoogle(url.hostname) && url.pathname.startsWith("/amp/") ? nested(inPath.exec(rest)?.[2] ?? "") : null;
};

/** Hosts that show another host's page under its own path: `via.hypothes.is/https://…`. */
const BEFORE_ADDRESS = new Set(["via.hypothes.is", "12ft.io", "r.jina.ai", "txtify.it", "freedium.cfd", "smry.ai", "www.removepaywall.com", "removepaywall.com", "href.li", "anonym.to", "urlscan.io"]);

const proxied = (url: URL, rest: string): Wrapped => {
  const { hostname: host } = url;
  if (host.endsWith(".translate.goog")) return nested(`${hyphenated(host.slice(0, -".translate.goog".length))}${rest}`);
  const library = /^(.+?)\.[\w-]*ezproxy[\w-]*\./u.exec(host)?.[1];
  if (library) return nested(`${library.includes(".") ? library : hyphenated(library)}${rest}`);
  return BEFORE_ADDRESS.has(host) ? nested(rest.replace(/^\/?\??/u, "")) : null;
};

/** Redirectors, and where in the question they carry their target. */
const CARRIERS: readonly (readonly [host: RegExp, path: RegExp, names: readonly string[]])[] = [
  [/^(?:www\.|news\.)?google(?:\.\p{L}{2,3}){1,2}$/u, /^\/(?:news\/)?(?:url|imgres)$/u, ["url", "q", "imgrefurl"]],
  [/^translate\.google/u, /^\/(?:translate|website)/u, ["u"]],
  [/(?:^|\.)(?:facebook|instagram)\.com$/u, /^\/(?:l\.php|flx\/warn\/?|sharer(?:\/sharer)?(?:\.php)?|plugins\/.+|)\/?$/u, ["u", "href"]],
  [/(?:^|\.)youtube\.com$/u, /^\/redirect$/u, ["q"]],
  [/(?:^|\.)linkedin\.com$/u, /^\/(?:redir|safety\/go|sharing|shareArticle)/u, ["url"]],
  [/(?:^|\.)(?:twitter|x)\.com$/u, /^\/(?:intent|share)/u, ["url"]],
  [/^out\.reddit\.com$|^slack-redir\.net$|^(?:www\.)?getpocket\.com$|^hyp\.is$|^disq\.us$|^exit\.sc$|^steamcommunity\.com$/u, /./u, ["url", "u"]],
  [/^t\.(?:me|umblr\.com)$/u, /^\/(?:share|iv|redirect)/u, ["url", "z"]],
  [/^(?:www\.)?vk\.com$/u, /^\/away/u, ["to"]],
  [/^duckduckgo\.com$/u, /^\/l\/?$/u, ["uddg"]],
  [/\.safelinks\.protection\.outlook\.com$/u, /./u, ["url"]],
  [/^archive\.wikiwix\.com$|^(?:www\.)?webcitation\.org$|^yandexwebcache\.net$|^(?:www\.)?printfriendly\.com$/u, /./u, ["url"]],
  [/^(?:www\.)?(?:translatetheweb|microsofttranslator)\.com$|^translate\.(?:googleusercontent|yandex)\.com$/u, /./u, ["a", "u", "url"]],
  [/^go\.skimresources\.com$|^redirect\.viglink\.com$|^clk\.tradedoubler\.com$|^click\.linksynergy\.com$/u, /./u, ["url", "u", "murl"]],
  [/ezproxy/u, /^\/login/u, ["url", "qurl"]],
];

const carried = (url: URL): Wrapped => {
  const { hostname: host, pathname: path, searchParams: query } = url;
  if (host === "webcache.googleusercontent.com" || isGoogle(host)) {
    const cached = cachedPage(query.get("q") ?? "");
    if (cached) return cached;
  }
  const defended = /^\/v3\/__(.+?)__;/u.exec(url.href.slice(url.origin.length))?.[1];
  if (host === "urldefense.com" && defended) return nested(defended);
  const names = CARRIERS.filter(([hosts, paths]) => hosts.test(host) && paths.test(path)).flatMap(([, , each]) => each);
  for (const name of names) {
    const page = nested(query.get(name) ?? "");
    if (page) return page;
  }
  const yahoo = /\/RU=([^/]+)\//u.exec(path)?.[1];
  return host === "r.search.yahoo.com" && yahoo ? nested(decodeURIComponent(yahoo)) : null;
};

/** What `url` wraps. Never throws. */
export const wrappedPage = (url: URL): Wrapped => {
  const rest = url.href.slice(url.origin.length);
  try {
    return archived(url, rest) ?? ampPage(url, rest) ?? proxied(url, rest) ?? carried(url);
  } catch {
    // A broken percent sequence: the address is taken as it stands.
    return null;
  }
};

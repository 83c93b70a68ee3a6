/** One spelling for the many addresses of a page: two with the same canonical address lead to the same page. */

const TRACKING = new Set([
  "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "li_fat_id", "igshid", "igsh", "mc_cid", "mc_eid", "mkt_tok", "_ga", "_gl", "xtor", "xtref", "xtcr", "ref", "ref_src",
  "ref_url", "cmpid", "cmp", "campaign_id", "smid", "smtyp", "ocid", "taid", "wt_mc", "wt_zmc", "_hsenc", "_hsmi", "hsctatracking", "trk", "trkinfo", "spm", "vero_id", "oly_enc_id", "oly_anon_id", "srnd", "sref", "mbid", "fb_ref",
  "fb_source", "fb_action_ids", "fb_action_types", "action_object_map", "action_type_map", "action_ref_map", "__tn__", "eref", "__twitter_impression", "ns_campaign", "ns_linkname", "ns_source", "ns_mchannel", "ns_fee", "s_cid",
  "amp", "amp_js_v", "amp_gsa", "usqp", "outputtype", "guccounter", "guce_referrer", "guce_referrer_sig", "soc_src", "soc_trk", "echobox", "lmod", "dicbo", "cx_testid", "feature", "si", "share", "shareid", "utm", "pk_campaign", "pk_kwd", "mtm_campaign", "actid",
]);
const TRACKING_PREFIX = /^(?:utm_|at_|_x_tr_|stm_|itm_|hsa_|aff_|piwik_|matomo_|mtm_|pk_|sc_c)/u;

const isTracking = (name: string): boolean => TRACKING.has(name.toLowerCase()) || TRACKING_PREFIX.test(name.toLowerCase());

const UNRESERVED = /^[A-Za-z0-9\-._~]$/u;
const tidyEscapes = (text: string): string =>
  text.replace(/%[0-9a-f]{2}/giu, (escape) => {
    const character = String.fromCodePoint(parseInt(escape.slice(1), 16));
    return UNRESERVED.test(character) ? character : escape.toUpperCase();
  });

/** `/amp/a`, `/a/amp`, `/a.amp.html` are `/a`. */
const withoutAmp = (path: string): string =>
  path
    .replace(/^\/amp(?=\/.)/u, "")
    .replace(/(.)\/amp(?:\.html)?\/?$/u, "$1")
    .replace(/\.amp(\.html?)?$/u, "$1");

/** `/a/` and `/a/index.html` are `/a`. */
const tidyPath = (path: string): string =>
  tidyEscapes(path)
    .replace(/\/{2,}/gu, "/")
    .replace(/\/index\.(?:html?|php)$/u, "/")
    .replace(/(.)\/$/u, "$1");

/** Labels before a host's name that only say for which screen. */
const SCREEN_LABEL = /^(?:www\d?|m|mobile|amp|wap|touch)\.(?=.+\.)/u;

/** The host without its final dot and the labels that only say for which screen, down to `domain`. */
export const plainHost = (hostname: string, domain: string | null): string => {
  let host = hostname.replace(/\.$/u, "");
  while (domain !== null && host !== domain && SCREEN_LABEL.test(host)) host = host.replace(SCREEN_LABEL, "");
  return host;
};

/**
 * The address of `url` as https on `host`, without tracking, fragment, default port; parameters in order. A fragment that
 * a page's own script reads as a path (`#!/a`, `#/a`) stays. On a platform `amp` may be somebody's name: `literal` keeps it.
 */
export const canonicalAddress = (url: URL, { host, literal = false }: { readonly host: string; readonly literal?: boolean }): string => {
  const kept = [...url.searchParams].filter(([name]) => !isTracking(name)).sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : 1));
  const query = new URLSearchParams(kept).toString();
  const port = url.port === "" || url.port === "80" || url.port === "443" ? "" : `:${url.port}`;
  const fragment = /^#!?\//u.test(url.hash) ? url.hash : "";
  return `https://${host}${port}${tidyPath(literal ? url.pathname : withoutAmp(url.pathname))}${query === "" ? "" : `?${query}`}${fragment}`.replace(/(?<=^https:\/\/[^/]+)\/$/u, "/");
};

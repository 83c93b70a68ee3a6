/** Hosts that carry other people's pages without being their origin: aggregators and search pages, shorteners. */

const under = (...domains: string[]): RegExp => new RegExp(`(?:^|\\.)(?:${domains.map((domain) => domain.replaceAll(".", "\\.")).join("|")})$`, "u");

const AGGREGATORS = under(
  "news.google.com", "msn.com", "apple.news", "flipboard.com", "feedly.com", "inoreader.com", "getpocket.com", "smartnews.com", "newsbreak.com", "newsbreakapp.com", "upday.com", "ground.news", "newsnow.co.uk", "newsnow.com",
  "pressreader.com", "europresse.com", "factiva.com", "nexis.com", "lexisnexis.com", "toutiao.com", "dailyhunt.in", "opera.news", "operanewsapp.com", "headtopics.com", "news.ycombinator.com", "drudgereport.com", "memeorandum.com", "techmeme.com",
  "digg.com", "scoop.it", "paper.li", "netvibes.com", "rezo.net", "seenthis.net", "meneame.net", "menéame.net", "allafrica.com", "news.naver.com", "v.daum.net", "news.line.me", "actu.orange.fr", "news.sfr.fr", "squidapp.co", "news360.com",
  "popurls.com", "alltop.com", "fark.com", "slashdot.org", "newsify.co", "theoldreader.com", "newsblur.com", "qwant.com", "startpage.com", "ecosia.org", "search.brave.com", "kagi.com", "duckduckgo.com", "baidu.com", "start.me", "newscatcherapp.com",
);
const YAHOO = /(?:^|\.)(?:yahoo|aol)(?:\.\p{L}{2,3}){1,2}$/u;
const SEARCH = /^(?:www\.)?(?:google(?:\.\p{L}{2,3}){1,2}|bing\.com|yandex\.\p{L}{2,3}|msn\.com)$/u;

/** The host shows pages that others made; only the source it credits is their origin. `path` decides for search engines. */
export const isAggregator = (host: string, path: string): boolean =>
  AGGREGATORS.test(host) || YAHOO.test(host) || (SEARCH.test(host) && /^\/(?:$|search|news|finance|topics|stories|amp|books|maps)/u.test(path));

const SHORTENERS = under(
  "bit.ly", "t.co", "tinyurl.com", "ow.ly", "buff.ly", "lnkd.in", "goo.gl", "is.gd", "v.gd", "fb.me", "dlvr.it", "trib.al", "urlz.fr", "wp.me", "amzn.to", "rebrand.ly", "cutt.ly", "shorturl.at", "t.ly", "ift.tt", "spr.ly", "tiny.cc", "rb.gy",
  "s.id", "qr.ae", "git.io", "nyti.ms", "wapo.st", "lemde.fr", "bbc.in", "reut.rs", "bloom.bg", "econ.st", "cnn.it", "f24.my", "rfi.my", "gu.com", "ebx.sh", "l.ead.me", "flip.it", "po.st", "snip.ly", "bl.ink", "short.io", "shrtco.de", "tr.im", "su.pr",
  "j.mp", "u.nu", "adf.ly", "huit.re", "frama.link", "lstu.fr", "minilien.com", "vu.fr", "urlr.me", "acortar.link", "n9.cl", "me2.do", "surl.li", "clck.ru", "vk.cc", "g.co", "apple.co", "youtu.be.link", "a.co", "mol.im", "hubs.ly", "hubs.la", "linktr.ee", "bit.do", "x.gd",
);

/** The host hides where its addresses lead. */
export const isShortener = (host: string): boolean => SHORTENERS.test(host);

/** Addresses as people paste them: who answers for each, and how its page is spelled. */
import { hostKey, keyOfDomain } from "@/lib/evidence/host-key";

const CASES: readonly (readonly [address: string, key: string | null])[] = [
  // Wrapped pages.
  ["https://web.archive.org/web/https://gazette-du-large.example/a", "site:gazette-du-large.example"],
  ["https://web.archive.org/web/2023*/gazette-du-large.example/a", "site:gazette-du-large.example"],
  ["https://web.archive.org/web/20240102030405id_/https:/gazette-du-large.example/a?b=c", "site:gazette-du-large.example"],
  ["https://web.archive.org/save/https://gazette-du-large.example/a", "site:gazette-du-large.example"],
  ["https://web.archive.org/", "page:https://web.archive.org/"],
  ["https://archive.ph/?url=https%3A%2F%2Fgazette-du-large.example%2Fa", "site:gazette-du-large.example"],
  ["https://archive.wikiwix.com/cache/index2.php?url=https%3A%2F%2Fgazette-du-large.example%2Fa", "site:gazette-du-large.example"],
  ["https://archivesinternet.bnf.fr/20200101000000/http://www.gazette-du-large.example/", "site:gazette-du-large.example"],
  ["https://unlisted-archive.example/all/20200101000000mp_/https://gazette-du-large.example/a", "site:gazette-du-large.example"],
  ["https://megalodon.jp/2024-0102-0304-05/https://gazette-du-large.example/a", "site:gazette-du-large.example"],
  ["https://ghostarchive.org/archive/AbCdE", "page:https://ghostarchive.org/archive/AbCdE"],
  ["https://perma.cc/AB12-CD34", "page:https://perma.cc/AB12-CD34"],
  ["https://amp-gazette-example.cdn.ampproject.org/", "site:gazette.example"],
  ["https://cdn.ampproject.org/c/s/gazette.example/a", "site:gazette.example"],
  ["https://www.google.fr/amp/s/www.gazette.example/a.amp.html", "site:gazette.example"],
  ["https://www.google.com/url?q=https://gazette.example/a&sa=D", "site:gazette.example"],
  ["https://www.bing-amp.com/c/s/gazette.example/a", "site:gazette.example"],
  ["https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fgazette.example%2Fa&data=1", "site:gazette.example"],
  ["https://urldefense.com/v3/__https://gazette.example/a__;!!x", "site:gazette.example"],
  ["https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Fgazette%2Eexample%2Fa", "site:gazette.example"],
  ["https://www-gazette-example.ezproxy.univ-arvelle.example/a", "site:gazette.example"],
  ["https://ezproxy.univ-arvelle.example/login?url=https://gazette.example/a", "site:gazette.example"],
  ["https://via.hypothes.is/https://gazette.example/a", "site:gazette.example"],
  ["https://l.facebook.com/l.php?u=https%3A%2F%2Fx.com%2Fcapitaine%2Fstatus%2F1", "account:x.com/capitaine"],
  // A page that mentions another in a question is its own.
  ["https://gazette.example/partage?url=https://marais.example/a", "site:gazette.example"],
  ["https://gazette.example/2024/01/02/marais.example", "site:gazette.example"],
  // Platforms whose addresses name nobody.
  ["https://www.youtube.com/playlist?list=PL1", "page:https://youtube.com/playlist?list=PL1"],
  ["https://www.youtube.com/shorts/abcdefghijk", "page:https://youtube.com/watch?v=abcdefghijk"],
  ["https://www.youtube-nocookie.com/embed/abcdefghijk?rel=0", "page:https://youtube.com/watch?v=abcdefghijk"],
  ["https://x.com/i/web/status/1", "page:https://x.com/i/status/1"],
  ["https://x.com/search?q=quais", "page:https://x.com/search?q=quais"],
  ["https://www.facebook.com/groups/1/posts/2", "page:https://facebook.com/groups/1/posts/2"],
  ["https://www.facebook.com/watch/?v=12", "page:https://facebook.com/watch?v=12"],
  ["https://fb.watch/AbC/", "page:https://fb.watch/AbC"],
  ["https://t.me/+AbCdEf", "page:https://t.me/+AbCdEf"],
  ["https://www.linkedin.com/feed/update/urn:li:activity:7000000000000000000/", "page:https://linkedin.com/feed/update/urn:li:activity:7000000000000000000"],
  ["https://www.linkedin.com/posts/capitaine_quais-activity-7000000000000000000-x", "account:linkedin.com/capitaine"],
  ["https://medium.com/p/abc", "page:https://medium.com/p/abc"],
  ["https://docs.google.com/document/d/1/edit", "page:https://docs.google.com/document/d/1/edit"],
  ["https://wordpress.com/read/feeds/1", "page:https://wordpress.com/read/feeds/1"],
  ["https://github.com/", "page:https://github.com/"],
  // And those that do.
  ["https://nitter.net/Capitaine/status/1#m", "account:x.com/capitaine"],
  ["https://mobile.twitter.com/capitaine", "account:x.com/capitaine"],
  ["https://www.youtube.com/c/Capitaine", "account:youtube.com/capitaine"],
  ["https://raw.githubusercontent.com/capitaine/quais/main/x", "account:github.com/capitaine"],
  ["https://gist.github.com/capitaine/1", "account:github.com/capitaine"],
  ["https://medium.com/la-vigie/quais-1", "account:medium.com/la-vigie"],
  ["https://arvelle.hypotheses.org/123", "account:hypotheses.org/arvelle"],
  ["https://mastodon.social/@capitaine@piaille.fr/109876543210987654", "account:piaille.fr/@capitaine"],
  ["https://toot.arvelle.example/@capitaine/109876543210987654", "account:toot.arvelle.example/@capitaine"],
  ["https://gazette.example/@capitaine", "site:gazette.example"],
  ["https://podcasts.apple.com/fr/podcast/quais/id123?i=1", "account:podcasts.apple.com/id123"],
  ["http://capitaine.free.fr/quais.htm", "account:free.fr/capitaine"],
  // Aggregators, searches.
  ["https://www.google.com/search?q=quais", "page:https://google.com/search?q=quais"],
  ["https://fr.finance.yahoo.com/actualites/x.html", "page:https://fr.finance.yahoo.com/actualites/x.html"],
  ["https://www.google.com/about", "site:google.com"],
  ["https://blog.google/x", "site:blog.google"],
  // Nowhere.
  ["", null], ["#", null], ["www.gazette.example/a", null], ["mailto:a@gazette.example", null], ["https://gazette.example/a…", null], ["https://gazette.example/a...", null],
  ["https://gazette.example/a%E2%80%A6", null], ["https://gazette.example/arti...?x=1", null], ["https://user@gazette.example/", null], ["https://web.archive.org/web/2024/https://gazette.example/a...", null],
  ["https://gazette.example/a%ZZ", "site:gazette.example"],
];

test.each(CASES)("%s", (address, key) => expect(hostKey(address)?.key ?? null).toBe(key));

const SAME_PAGE: readonly (readonly [string, string])[] = [
  ["http://www.gazette.example/a/?utm_medium=x&b=2&a=1#top", "https://gazette.example/a?a=1&b=2"],
  ["https://gazette.example/index.html", "https://gazette.example/"],
  ["https://gazette.example/caf%c3%a9%7E", "https://gazette.example/caf%C3%A9~"],
  ["https://gazette.example:8080/a", "https://gazette.example:8080/a"],
  ["https://gazette.example/a.amp.html?outputType=amp", "https://gazette.example/a.html"],
  ["https://gazette.example/#!/a?b", "https://gazette.example/#!/a?b"],
  ["https://github.com/amp/quais", "https://github.com/amp/quais"],
  ["https://m.fr/a", "https://m.fr/a"],
];
test.each(SAME_PAGE)("%s is %s", (address, canonical) => expect(hostKey(address)?.canonical).toBe(canonical));

test("an outlet's domain may be a host, an address or an account, never a platform", () => {
  expect(keyOfDomain("www.gazette.example")).toBe("site:gazette.example");
  expect(keyOfDomain("https://gazette.example/x")).toBe("site:gazette.example");
  expect(keyOfDomain("youtube.com/@gazette")).toBe("account:youtube.com/@gazette");
  expect(keyOfDomain("youtube.com")).toBeNull();
  expect(keyOfDomain("pas un domaine")).toBeNull();
});

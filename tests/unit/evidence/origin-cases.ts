/**
 * Groups of links with known origins, written before the rules that find them. Accounts, outlets and pages are invented;
 * the hosts of platforms, archives and aggregators are the real ones, because their addresses are what is under test.
 */

/** What is known of one link or document. */
export interface CaseSource {
  readonly id: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly publishedAt?: string;
  /** Who it credits in words. */
  readonly credits?: readonly string[];
  /** Clusters of shared text. */
  readonly texts?: readonly string[];
}

export interface OriginCase {
  readonly name: string;
  /** The document whose claim the links support. */
  readonly own: CaseSource;
  readonly links: readonly CaseSource[];
  readonly outlets?: readonly { readonly name: string; readonly domains: readonly string[]; readonly aliases: readonly string[] }[];
  readonly owners?: readonly { readonly outlet: string; readonly owner: string; readonly from: string | null; readonly to: string | null }[];
  /** The independent origins, each as the links that are one; what is missing leads back to the document or nowhere. */
  readonly loose: readonly (readonly string[])[];
  /** Where owners count too; as `loose` when absent. */
  readonly strict?: readonly (readonly string[])[];
}

const OWN: CaseSource = { id: "own", url: "https://www.sentinelle-du-ponant.example/articles/quais", outlet: "La Sentinelle du Ponant" };

/** `"a b | c"`: links a and b are one origin, c is another. */
const groups = (text: string): string[][] => text.split("|").map((part) => part.trim().split(/\s+/u)).filter(([first]) => first !== "");

/** Links named a, b, c… in the order of their addresses. */
const named = (addresses: readonly string[]): CaseSource[] => addresses.map((url, at) => ({ id: String.fromCodePoint(97 + at), url }));

const addresses = (name: string, loose: string, ...urls: string[]): OriginCase => ({ name, own: OWN, links: named(urls), loose: groups(loose) });

const HOSTS: readonly OriginCase[] = [
  addresses("one site, two articles", "a b", "https://www.gazette-du-large.example/quais", "https://gazette-du-large.example/port?page=2"),
  addresses("sections on subdomains", "a b", "https://sport.courrier-ambre.example/1", "https://www.courrier-ambre.example/2"),
  addresses("names that only look alike", "a | b | c", "https://courrier-ambre.example/1", "https://lecourrier-ambre.example/1", "https://courrier-ambre.test/1"),
  addresses("two-level suffixes", "a b | c", "https://www.lodestar.co.uk/1", "https://news.lodestar.co.uk/2", "https://www.halyard.co.uk/1"),
  addresses("two ministries under one suffix", "a | b", "https://www.interieur.gouv.fr/x", "https://www.education.gouv.fr/x"),
  addresses("private suffixes", "a | b | c d", "https://quais.netlify.app/1", "https://arvelle.netlify.app/1", "https://port.vercel.app/1", "https://port.vercel.app/2"),
  addresses("mobile and desktop, http and https, ports, fragments", "a b c", "http://m.marais-info.example:80/a", "https://www.marais-info.example:443/a#suite", "https://mobile.marais-info.example/a"),
  addresses("tracking parameters", "a b", "https://marais-info.example/a?utm_source=x&fbclid=1", "https://marais-info.example/a?xtor=RSS-1"),
  addresses("an internationalised name and its punycode", "a b", "https://www.gazette-dété.example/1", "https://www.xn--gazette-dt-j7ab.example/2"),
  addresses("the document's own site", "b", "https://m.sentinelle-du-ponant.example/autre", "https://gazette-du-large.example/1"),
  addresses("bare addresses of machines", "a | b", "http://192.0.2.1/x", "http://192.0.2.2/x"),
  addresses("capitals and a final dot", "a b", "https://WWW.Gazette-Du-Large.example./1", "https://gazette-du-large.example/2"),
];

const WRAPPED: readonly OriginCase[] = [
  addresses("AMP caches", "a b c | d", "https://www-gazette-du-large-example.cdn.ampproject.org/c/s/www.gazette-du-large.example/a", "https://www.google.com/amp/s/amp.gazette-du-large.example/b", "https://gazette-du-large.example/a", "https://www-marais--info-example.cdn.ampproject.org/v/s/www.marais-info.example/a/amp/"),
  addresses("AMP paths", "a b c", "https://marais-info.example/amp/a", "https://marais-info.example/a/amp", "https://amp.marais-info.example/a"),
  addresses("the Wayback Machine", "a b | c", "https://web.archive.org/web/20240102030405/https://gazette-du-large.example/a", "https://web.archive.org/web/2023if_/http://www.gazette-du-large.example:80/b", "https://web.archive.org/web/20240102030405/https://marais-info.example/a"),
  addresses("archive.today and its names", "a b c", "https://archive.ph/2024.01.02-030405/https://gazette-du-large.example/a", "https://archive.is/newest/https://gazette-du-large.example/b", "https://archive.today/https://gazette-du-large.example/c"),
  addresses("short names in an archive say nothing of the page", "a | b", "https://archive.ph/Ab3dE", "https://archive.ph/Xy9zT"),
  addresses("national web archives", "a b c", "https://arquivo.pt/wayback/20200101000000/https://gazette-du-large.example/a", "https://webarchive.nationalarchives.gov.uk/ukgwa/20200101000000/https://gazette-du-large.example/b", "https://wayback.archive-it.org/1234/20200101000000/https://gazette-du-large.example/c"),
  addresses("search engines' caches", "a b", "https://webcache.googleusercontent.com/search?q=cache:AbC123:https://gazette-du-large.example/a+quais", "https://webcache.googleusercontent.com/search?q=cache:gazette-du-large.example/b"),
  addresses("archives of platforms keep the account", "a b | c", "https://web.archive.org/web/2024/https://twitter.com/capitaine/status/1", "https://x.com/capitaine", "https://web.archive.org/web/2024/https://twitter.com/matelot/status/2"),
  addresses("an archive of an AMP page of the document itself", "", "https://web.archive.org/web/2024/https://www.google.com/amp/s/amp.sentinelle-du-ponant.example/articles/quais"),
  addresses("redirectors that carry their target", "a b c d", "https://www.google.com/url?sa=t&url=https%3A%2F%2Fgazette-du-large.example%2Fa", "https://l.facebook.com/l.php?u=https%3A%2F%2Fgazette-du-large.example%2Fb&h=1", "https://www.youtube.com/redirect?q=https%3A%2F%2Fgazette-du-large.example%2Fc", "https://gazette-du-large.example/d"),
  addresses("shorteners stay themselves", "a | b | c", "https://bit.ly/3abcd", "https://bit.ly/3abce", "https://t.co/AbCd"),
  addresses("the same short link twice", "a b", "https://tinyurl.com/quais", "http://www.tinyurl.com/quais#x"),
  addresses("machine translation of a page", "a b c", "https://www-gazette--du--large-example.translate.goog/a?_x_tr_sl=fr&_x_tr_tl=en", "https://translate.google.com/translate?sl=fr&tl=en&u=https://gazette-du-large.example/b", "https://gazette-du-large.example/c"),
];

const account = (name: string, first: readonly [string, string], second: string): OriginCase =>
  addresses(`${name}: two of one account, one of another`, "a b | c", first[0], first[1], second);

const PLATFORMS: readonly OriginCase[] = [
  account("YouTube handles", ["https://www.youtube.com/@Capitaine/videos", "https://m.youtube.com/@capitaine"], "https://youtube.com/@matelot"),
  account("YouTube channels", ["https://www.youtube.com/channel/UCaaaaaaaaaaaaaaaaaaaaaa", "https://youtube.com/channel/UCaaaaaaaaaaaaaaaaaaaaaa/about"], "https://youtube.com/channel/UCAAAAAAAAAAAAAAAAAAAAAA"),
  addresses("YouTube videos name no account", "a b | c", "https://www.youtube.com/watch?v=abcdefghijk&t=10s", "https://youtu.be/abcdefghijk?si=xyz", "https://www.youtube.com/watch?v=zzzzzzzzzzz"),
  account("X and Twitter", ["https://twitter.com/Capitaine/status/1", "https://x.com/capitaine/status/2?s=20"], "https://x.com/matelot/status/3"),
  account("Facebook", ["https://www.facebook.com/capitaine/posts/1", "https://m.facebook.com/capitaine/videos/2"], "https://fr-fr.facebook.com/matelot"),
  account("Facebook by number", ["https://www.facebook.com/permalink.php?story_fbid=1&id=100", "https://www.facebook.com/profile.php?id=100"], "https://www.facebook.com/profile.php?id=200"),
  account("Instagram", ["https://www.instagram.com/capitaine/", "https://instagram.com/capitaine/reel/AbC/?igsh=1"], "https://instagram.com/matelot/"),
  addresses("Instagram posts name no account", "a | b", "https://www.instagram.com/p/Aaa111/", "https://www.instagram.com/p/Bbb222/"),
  account("TikTok", ["https://www.tiktok.com/@capitaine/video/1", "https://www.tiktok.com/@Capitaine"], "https://www.tiktok.com/@matelot/video/2"),
  account("Mastodon", ["https://mastodon.social/@capitaine/109876543210987654", "https://mastodon.social/users/capitaine"], "https://mastodon.social/@matelot/109876543210987655"),
  addresses("one name on two Mastodon servers is two people", "a | b", "https://mastodon.social/@capitaine", "https://piaille.fr/@capitaine/109876543210987654"),
  account("Medium", ["https://medium.com/@capitaine/quais-1", "https://capitaine.medium.com/port-2"], "https://medium.com/@matelot/quais"),
  account("Substack", ["https://capitaine.substack.com/p/quais", "https://open.substack.com/pub/capitaine/p/port"], "https://matelot.substack.com/p/quais"),
  account("WordPress.com", ["https://capitaine.wordpress.com/2024/01/02/quais/", "http://www.capitaine.wordpress.com/"], "https://matelot.wordpress.com/"),
  account("Blogspot", ["https://capitaine.blogspot.com/2024/01/quais.html", "https://capitaine.blogspot.fr/2024/02/port.html"], "https://matelot.blogspot.com/"),
  account("Dailymotion", ["https://www.dailymotion.com/capitaine", "https://www.dailymotion.com/user/capitaine"], "https://www.dailymotion.com/matelot"),
  addresses("Dailymotion videos", "a b | c", "https://www.dailymotion.com/video/x8abcde", "https://dai.ly/x8abcde", "https://www.dailymotion.com/video/x8abcdf"),
  account("Vimeo", ["https://vimeo.com/capitaine", "https://vimeo.com/capitaine/videos"], "https://vimeo.com/matelot"),
  addresses("Vimeo videos", "a b | c", "https://vimeo.com/123456", "https://player.vimeo.com/video/123456", "https://vimeo.com/123457"),
  account("Telegram", ["https://t.me/capitaine/12", "https://t.me/s/capitaine"], "https://t.me/matelot/3"),
  account("LinkedIn", ["https://www.linkedin.com/in/capitaine/", "https://fr.linkedin.com/in/capitaine"], "https://www.linkedin.com/company/capitaine/"),
  account("Reddit people", ["https://www.reddit.com/user/capitaine/comments/1", "https://old.reddit.com/u/Capitaine"], "https://reddit.com/user/matelot"),
  addresses("Reddit posts name no account", "a | b c", "https://www.reddit.com/r/arvelle/comments/1aaa/quais/", "https://www.reddit.com/r/arvelle/comments/1bbb/port/", "https://redd.it/1bbb"),
  account("GitHub and its pages", ["https://github.com/Capitaine/quais/blob/main/x.md", "https://capitaine.github.io/quais/"], "https://matelot.github.io/quais/"),
  account("Mediapart's club", ["https://blogs.mediapart.fr/capitaine/blog/010224/quais", "https://blogs.mediapart.fr/capitaine"], "https://blogs.mediapart.fr/matelot/blog/010224/quais"),
  account("Bluesky", ["https://bsky.app/profile/capitaine.bsky.social/post/1", "https://bsky.app/profile/capitaine.bsky.social"], "https://bsky.app/profile/matelot.bsky.social"),
  account("Over-blog", ["http://capitaine.over-blog.com/quais.html", "http://capitaine.over-blog.com/port.html"], "http://matelot.over-blog.com/"),
];

const AGGREGATORS: readonly OriginCase[] = [
  addresses("aggregators do not join by their domain", "a | b | c | d", "https://news.google.com/articles/CBMiAAA", "https://news.google.com/articles/CBMiBBB", "https://www.msn.com/fr-fr/actualite/x/ar-AA1", "https://www.msn.com/fr-fr/actualite/y/ar-AA2"),
  {
    name: "an aggregated copy joins the source it credits", own: OWN, loose: groups("a b | c | d"),
    links: [
      { id: "a", url: "https://www.msn.com/fr-fr/actualite/x/ar-AA1", credits: ["La Gazette du Large"] },
      { id: "b", url: "https://gazette-du-large.example/a" },
      { id: "c", url: "https://fr.news.yahoo.com/y-120000.html", credits: ["Le Courrier d’Ambre"] },
      { id: "d", url: "https://flipboard.com/article/z" },
    ],
    outlets: [{ name: "La Gazette du Large", domains: ["gazette-du-large.example"], aliases: ["Gazette du Large"] }],
  },
  addresses("the same aggregated page twice", "a b", "https://apple.news/AbCdEf", "https://www.apple.news/AbCdEf?utm_source=x"),
];

const COPIES: readonly OriginCase[] = [
  {
    name: "agency copy in four papers", own: OWN, loose: groups("a b c d | e"),
    links: [
      { id: "a", url: "https://gazette-du-large.example/a", credits: ["AFP"] },
      { id: "b", url: "https://courrier-ambre.example/b", credits: ["Agence France-Presse"] },
      { id: "c", url: "https://marais-info.example/c", credits: ["avec AFP"] },
      { id: "d", url: "https://www.afp.com/fr/infos/d" },
      { id: "e", url: "https://lodestar.example/e", credits: ["Reuters"] },
    ],
  },
  {
    name: "one text under four names", own: OWN, loose: groups("a b | c"),
    links: [
      { id: "a", url: "https://gazette-du-large.example/a", texts: ["t1"] },
      { id: "b", url: "https://marais-info.example/b", texts: ["t1"] },
      { id: "c", url: "https://lodestar.example/c", texts: ["t2"] },
    ],
  },
  {
    name: "a link to a text that the document itself relays", own: { ...OWN, credits: ["La Línea"], texts: ["t1"] }, loose: groups("c"),
    links: [
      { id: "a", url: "https://lalinea.example/original", texts: ["t1"] },
      { id: "b", url: "https://autre.example/b", credits: ["la linea"] },
      { id: "c", url: "https://gazette-du-large.example/a" },
    ],
  },
  {
    name: "a chain of relays", own: OWN, loose: groups("a b c"),
    links: [
      { id: "a", url: "https://gazette-du-large.example/a" },
      { id: "b", url: "https://marais-info.example/b", credits: ["La Gazette du Large"], texts: ["t1"] },
      { id: "c", url: "https://lodestar.example/c", texts: ["t1"] },
    ],
    outlets: [{ name: "La Gazette du Large", domains: ["gazette-du-large.example"], aliases: [] }],
  },
  {
    name: "two translations of one original", own: OWN, loose: groups("a b | c"),
    links: [
      { id: "a", url: "https://marais-info.example/a", credits: ["Misión Quais"] },
      { id: "b", url: "https://courrier-ambre.example/b", credits: ["MISION QUAIS"] },
      { id: "c", url: "https://lodestar.example/c", credits: ["Misión Puerto"] },
    ],
  },
  {
    name: "an outlet with two domains and an alias", own: OWN, loose: groups("a b c | d"),
    links: [
      { id: "a", url: "https://lodestar.example/a" },
      { id: "b", url: "https://lodestar.co.uk/b" },
      { id: "c", url: "https://marais-info.example/c", credits: ["The Lodestar"] },
      { id: "d", url: "https://halyard.example/d" },
    ],
    outlets: [{ name: "Lodestar Weekly", domains: ["lodestar.example", "lodestar.co.uk"], aliases: ["The Lodestar"] }],
  },
  {
    name: "two different texts of one agency's subscribers", own: OWN, loose: groups("a | b"),
    links: [{ id: "a", url: "https://gazette-du-large.example/a" }, { id: "b", url: "https://courrier-ambre.example/b" }],
  },
];

const LOST: readonly OriginCase[] = [
  addresses("lost and cut targets are nobody's origin", "e", "#", "https://gazette-du-large.example/art…", "https://www.marais-info.example/...", "javascript:void(0)", "https://gazette-du-large.example/entier"),
  addresses("a cut address is not led to its domain", "", "https://gazette-du-large.example/quais-et-po..."),
];

const owned = (name: string, detail: Omit<OriginCase, "name" | "own"> & { readonly own?: CaseSource }): OriginCase => ({ name, own: OWN, ...detail });
const HARBOUR = [
  { outlet: "La Gazette du Large", owner: "Groupe Havre", from: null, to: "2015-06-30" },
  { outlet: "La Gazette du Large", owner: "Maison Ambre", from: "2015-07-01", to: null },
  { outlet: "Le Courrier d’Ambre", owner: "Maison Ambre", from: null, to: null },
];
const PAPERS = [
  { name: "La Gazette du Large", domains: ["gazette-du-large.example"], aliases: [] },
  { name: "Le Courrier d’Ambre", domains: ["courrier-ambre.example"], aliases: [] },
];
const twoPapers = (publishedAt?: string): CaseSource[] => [
  { id: "a", url: "https://gazette-du-large.example/a", ...(publishedAt ? { publishedAt } : {}) },
  { id: "b", url: "https://courrier-ambre.example/b", ...(publishedAt ? { publishedAt } : {}) },
];

const OWNERS: readonly OriginCase[] = [
  owned("one owner after a sale", { links: twoPapers("2020-01-01"), outlets: PAPERS, owners: HARBOUR, loose: groups("a | b"), strict: groups("a b") }),
  owned("two owners before it", { links: twoPapers("2010-01-01"), outlets: PAPERS, owners: HARBOUR, loose: groups("a | b"), strict: groups("a | b") }),
  owned("the day of the sale is the buyer's", { links: twoPapers("2015-07-01"), outlets: PAPERS, owners: HARBOUR, loose: groups("a | b"), strict: groups("a b") }),
  owned("the day before is the seller's", { links: twoPapers("2015-06-30T22:00:00Z"), outlets: PAPERS, owners: HARBOUR, loose: groups("a | b"), strict: groups("a | b") }),
  owned("a year in which it was sold does not say who owned it", { links: twoPapers("2015"), outlets: PAPERS, owners: HARBOUR, loose: groups("a | b"), strict: groups("a | b") }),
  owned("the date stands in the address", {
    links: [{ id: "a", url: "https://gazette-du-large.example/2019/03/04/quais" }, { id: "b", url: "https://courrier-ambre.example/b" }],
    outlets: PAPERS, owners: HARBOUR, loose: groups("a | b"), strict: groups("a b"),
  }),
  owned("a sister paper of the document's own", {
    own: { id: "own", url: "https://courrier-ambre.example/x", outlet: "Le Courrier d’Ambre", publishedAt: "2021-05-06" }, links: twoPapers("2021-05-06"),
    outlets: PAPERS, owners: HARBOUR, loose: groups("a"), strict: [],
  }),
];

/** Cases that need no data from elsewhere. */
export const ORIGIN_CASES: readonly OriginCase[] = [...HOSTS, ...WRAPPED, ...PLATFORMS, ...AGGREGATORS, ...COPIES, ...LOST, ...OWNERS];

const slug = (name: string): string => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/gu, "-").replace(/^-|-$/gu, "");

/** One case per group of media under one owner: four of them, one of the next group, one that nobody is known to own. */
export const controlCases = (control: Readonly<Record<string, readonly string[]>>): OriginCase[] => {
  const all = Object.entries(control).filter(([, media]) => media.length > 1);
  return all.map(([owner, media], at) => {
    const [nextOwner, next] = all[(at + 1) % all.length]!;
    const chosen = media.slice(0, 4);
    const other = next.find((name) => !media.includes(name))!;
    const outlets = [...chosen, other].map((name) => ({ name, domains: [`${slug(name)}.example`], aliases: [] }));
    const links = [...outlets.map(({ domains }, place) => ({ id: `l${place}`, url: `https://www.${domains[0]}/2024/10/1${place}/article` })), { id: "alone", url: "https://seule.example/x" }];
    const ids = chosen.map((_, place) => `l${place}`);
    const owners = [...chosen.map((outlet) => ({ outlet, owner, from: null, to: null })), { outlet: other, owner: nextOwner, from: null, to: null }];
    return { name: `${owner}: ${chosen.join(", ")}`, own: OWN, links, outlets, owners, loose: links.map(({ id }) => [id]), strict: [ids, [`l${chosen.length}`], ["alone"]] };
  });
};

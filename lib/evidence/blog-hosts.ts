/** Blog hosts, document stores and code forges: everybody publishes there, each under their own name. */
import type { Platform } from "./platform";

const FIRST = /^\/([^/?#]+)/u;
const OWN_LABELS = /^(?:www|m|api|blog|help|support|about|static|cdn|public-api|en|fr|open|forum|forums|status|get|go|login|account|app|docs)$/iu;

/** A host where the label before its name is the account. */
const labelled = (name: string, more: Partial<Platform> = {}): Platform => {
  const domain = name.replaceAll(".", "\\.");
  return { name, hosts: new RegExp(`(?:^|\\.)${domain}$`, "u"), label: new RegExp(`(?:^|\\.)([^.]+)\\.${domain}$`, "u"), reserved: OWN_LABELS, ...more };
};

const LABELLED = [
  "wordpress.com", "tumblr.com", "over-blog.com", "over-blog.fr", "over-blog.net", "over-blog.org", "canalblog.com", "hautetfort.com", "blogspirit.com", "unblog.fr", "eklablog.com", "eklablog.fr", "skyrock.com", "blog4ever.com",
  "centerblog.net", "livejournal.com", "typepad.com", "typepad.fr", "weebly.com", "jimdofree.com", "jimdo.com", "jimdosite.com", "webnode.fr", "webnode.com", "webnode.page", "e-monsite.com", "ghost.io", "beehiiv.com", "hypotheses.org", "blogs.com",
  "pagesperso-orange.fr", "monsite-orange.fr", "perso.free.fr", "perso.sfr.fr", "perso.neuf.fr", "wifeo.com", "podbean.com", "bandcamp.com", "kessel.media", "buttondown.email", "write.as", "bearblog.dev", "neocities.org", "home.blog", "wixsite.com",
  "tripod.com", "angelfire.com", "fandom.com", "forumactif.com", "forumactif.org", "mystrikingly.com", "carrd.co", "notion.site", "squarespace.com", "gitbook.io", "readthedocs.io", "buzzsprout.com",
];

const google = (host: string, accounts: readonly RegExp[]): Platform => ({ name: host, hosts: new RegExp(`^${host.replaceAll(".", "\\.")}$`, "u"), accounts, exact: true });

export const BLOG_HOSTS: readonly Platform[] = [
  ...LABELLED.map((name) => labelled(name)),
  { name: "blogspot.com", hosts: /(?:^|\.)blogspot\.(?:\p{L}{2,3}\.)?\p{L}{2,3}$/u, label: /(?:^|\.)([^.]+)\.blogspot\./u, manyEndings: true, reserved: /^(?:www|m)$/iu },
  { name: "medium.com", hosts: /(?:^|\.)medium\.com$/u, label: /^([^.]+)\.medium\.com$/u, labelPrefix: "@", accounts: [/^\/(@[^/?#]+)/u, FIRST], reserved: /^(?:p|m|tag|me|search|about|topic|policy|membership|creators|s|www|blog|help|policy)$/iu },
  labelled("substack.com", { accounts: [/^\/pub\/([^/?#]+)/u, /^\/(@[^/?#]+)/u] }),
  { name: "github.com", hosts: /(?:^|\.)(?:github\.(?:com|io)|githubusercontent\.com)$/u, label: /^(?:www\.)?([^.]+)\.github\.io$/u, accounts: [/^\/(?:orgs|sponsors|users)\/([^/?#]+)/u, FIRST], reserved: /^(?:features|topics|search|marketplace|orgs|sponsors|users|settings|about|explore|login|apps|collections|trending|issues|pulls|notifications|readme|events|customer-stories|security|enterprise|pricing|site|contact|u)$/iu },
  { name: "gitlab.com", hosts: /(?:^|\.)gitlab\.(?:com|io)$/u, label: /^(?:www\.)?([^.]+)\.gitlab\.io$/u, accounts: [FIRST], reserved: /^(?:explore|users|help|search|groups|dashboard|-)$/iu },
  { name: "bitbucket.org", hosts: /(?:^|\.)bitbucket\.(?:org|io)$/u, label: /^([^.]+)\.bitbucket\.io$/u, accounts: [FIRST] },
  { name: "codeberg.org", hosts: /(?:^|\.)codeberg\.(?:org|page)$/u, label: /^([^.]+)\.codeberg\.page$/u, accounts: [FIRST], reserved: /^(?:explore|user)$/iu },
  { name: "huggingface.co", hosts: /(?:^|\.)huggingface\.co$/u, accounts: [/^\/(?:datasets|spaces)\/([^/?#]+)/u, FIRST], reserved: /^(?:datasets|spaces|models|docs|blog|papers|tasks|collections|posts)$/iu },
  { name: "blogs.mediapart.fr", hosts: /^blogs\.mediapart\.fr$/u, accounts: [FIRST], reserved: /^(?:edition|blog|blogs|recherche)$/iu },
  { name: "blogs.lemonde.fr", hosts: /(?:^|\.)blog\.lemonde\.fr$/u, label: /^([^.]+)\.blog\.lemonde\.fr$/u },
  { name: "free.fr", hosts: /(?:^|\.)free\.fr$/u, label: /^(?:www\.)?([^.]+)\.free\.fr$/u, accounts: [], reserved: /^(?:www|portail|mobile|assistance|perso|imp|zimbra|webmail|subscribe|dl)$/iu },
  google("sites.google.com", [/^\/(?:view|site|corp)\/([^/?#]+)/u]),
  google("groups.google.com", [/^\/(?:g|group|forum\/#!forum)\/([^/?#]+)/u]),
  google("docs.google.com", []),
  google("drive.google.com", []),
  google("archive.org", [/^\/details\/(@[^/?#]+)/u]),
  { name: "issuu.com", hosts: /(?:^|\.)issuu\.com$/u, accounts: [FIRST], reserved: /^(?:search|explore|home)$/iu },
  { name: "slideshare.net", hosts: /(?:^|\.)slideshare\.net$/u, accounts: [/^\/slideshow/u, FIRST], reserved: /^(?:slideshow|search|explore)$/iu },
  { name: "scribd.com", hosts: /(?:^|\.)scribd\.com$/u, accounts: [/^\/user\/(\d+)/u] },
  { name: "calameo.com", hosts: /(?:^|\.)calameo\.com$/u, accounts: [/^\/(?:accounts|publish)\/(\d+)/u] },
  { name: "academia.edu", hosts: /(?:^|\.)academia\.edu$/u, accounts: [/^\/(?!\d+\/)([^/?#]+)/u], reserved: /^(?:attachments|search|topics|journals)$/iu },
  { name: "researchgate.net", hosts: /(?:^|\.)researchgate\.net$/u, accounts: [/^\/(profile\/[^/?#]+)/u] },
  { name: "change.org", hosts: /(?:^|\.)(?:change\.org|mesopinions\.com|avaaz\.org)$/u, accounts: [] },
  { name: "dropbox.com", hosts: /(?:^|\.)(?:dropbox\.com|wetransfer\.com|we\.tl|1drv\.ms|onedrive\.live\.com|mega\.nz|pastebin\.com|imgur\.com|chatgpt\.com|perplexity\.ai|quora\.com)$/u, accounts: [/^\/(profile\/[^/?#]+)/u] },
];

/** Video and social platforms: where their addresses name an account, and where one page has several addresses. */
import type { Platform } from "./platform";

const under = (...domains: string[]): RegExp => new RegExp(`(?:^|\\.)(?:${domains.map((domain) => domain.replaceAll(".", "\\.")).join("|")})$`, "u");

const FIRST = /^\/([^/?#]+)/u;
const AT = /^\/(@[^/?#]+)/u;

export const SOCIAL_PLATFORMS: readonly Platform[] = [
  {
    name: "youtube.com",
    hosts: under("youtube.com", "youtu.be", "youtube-nocookie.com", "yewtu.be", "piped.video", "invidious.io"),
    exact: true,
    pages: [
      [/^youtu\.be\/([\w-]{6,})/u, "https://youtube.com/watch?v=$1"],
      [/[?&]v=([\w-]{6,})/u, "https://youtube.com/watch?v=$1"],
      [/\/(?:shorts|embed|live|v|e)\/([\w-]{6,})/u, "https://youtube.com/watch?v=$1"],
    ],
    accounts: [/^\/(channel\/UC[\w-]+)/u],
  },
  {
    name: "youtube.com",
    hosts: under("youtube.com"),
    accounts: [AT, /^\/(user\/[^/?#]+)/u, /^\/c\/([^/?#]+)/u, FIRST],
    reserved: /^(?:watch|shorts|embed|live|v|e|c|user|channel|playlist|results|feed|hashtag|redirect|clip|post|source|about|premium|gaming|music|t|ads|kids|movies|live_chat|attribution_link|signin|oembed)$/iu,
  },
  {
    name: "x.com",
    hosts: under("twitter.com", "x.com", "nitter.net", "nitter.poast.org", "nitter.privacydev.net", "xcancel.com", "fxtwitter.com", "vxtwitter.com", "fixupx.com", "fixvx.com", "twstalker.com", "threadreaderapp.com"),
    accounts: [/^\/user\/([^/?#]+)/u, FIRST],
    reserved: /^(?:i|intent|share|search|hashtag|home|explore|settings|tos|privacy|login|signup|about|compose|messages|notifications|jobs|who_to_follow|thread|user|statuses|oauth)$/iu,
    pages: [[/\/(?:status|statuses|thread)(?:es)?\/(\d+)/u, "https://x.com/i/status/$1"]],
  },
  {
    name: "facebook.com",
    hosts: under("facebook.com", "fb.com"),
    accounts: [
      /^\/(?:profile|permalink|story|photo)(?:\.php)?\/?\?(?:[^#]*&)?id=(\d+)/u, /^\/(?:pages|people|pg)\/[^/]+\/(\d+)/u, /^\/pg\/([^/?#]+)/u, FIRST,
    ],
    reserved: /^(?:watch|groups|reel|reels|share|sharer|events|hashtag|story\.php|permalink\.php|profile\.php|photo\.php|photo|photos|video\.php|video|videos|pages|people|pg|p|login|login\.php|help|marketplace|gaming|ads|business|policies|public|search|stories|notes|media|plugins|dialog|l\.php|home\.php|sharer\.php)$/iu,
    pages: [
      [/facebook\.com\/(?:watch\/?\?(?:[^#]*&)?v=|reel\/|video\.php\?(?:[^#]*&)?v=|[^/]+\/videos\/(?:[^/?#]+\/)?)(\d+)/u, "https://facebook.com/watch?v=$1"],
    ],
  },
  { name: "fb.watch", hosts: under("fb.watch", "fb.gg") },
  {
    name: "instagram.com",
    hosts: under("instagram.com", "instagr.am", "ddinstagram.com"),
    accounts: [/^\/stories\/([^/?#]+)/u, FIRST],
    reserved: /^(?:p|reel|reels|tv|stories|explore|accounts|about|direct|web|s|share|legal|developer|highlights)$/iu,
    pages: [[/\/(?:p|reel|reels|tv)\/([\w-]+)/u, "https://instagram.com/p/$1"]],
  },
  { name: "threads.net", hosts: under("threads.net", "threads.com"), accounts: [AT], pages: [[/\/(?:post|t)\/([\w-]+)/u, "https://threads.net/t/$1"]] },
  { name: "tiktok.com", hosts: under("tiktok.com"), accounts: [AT], reserved: /^@$/u, pages: [[/\/(?:video|photo|v)\/(\d+)/u, "https://tiktok.com/video/$1"]] },
  {
    name: "dailymotion.com",
    hosts: under("dailymotion.com", "dai.ly"),
    accounts: [/^\/user\/([^/?#]+)/u, /^\/channel\/([^/?#]+)/u, FIRST],
    reserved: /^(?:video|playlist|hub|embed|player|player\.html|search|user|channel|signin|register|upload|legal|partner|settings|following|library|topic|live|swf|cdn|x[0-9a-z]{5,7})$/iu,
    pages: [[/^dai\.ly\/([0-9a-z]+)/iu, "https://dailymotion.com/video/$1"], [/\/(?:embed\/|swf\/)?video\/([0-9a-z]+)/iu, "https://dailymotion.com/video/$1"], [/[?&]video=([0-9a-z]+)/iu, "https://dailymotion.com/video/$1"]],
  },
  {
    name: "vimeo.com",
    hosts: under("vimeo.com"),
    accounts: [FIRST],
    reserved: /^(?:\d+|channels|groups|categories|ondemand|showcase|album|manage|features|watch|blog|upgrade|event|video|search|join|log_in|help|about|enterprise|solutions|create|stock|staffpicks|terms|privacy|progressive_redirect)$/iu,
    pages: [[/(?:vimeo\.com|\/video|\/channels\/[^/]+|\/groups\/[^/]+\/videos|\/(?:showcase|album)\/\d+\/video)\/(\d{5,})/u, "https://vimeo.com/$1"]],
  },
  {
    name: "t.me",
    hosts: under("t.me", "telegram.me", "telegram.dog", "tgstat.com", "tgstat.ru"),
    accounts: [/^\/(?:s|channel)\/@?([^/?#]+)/u, /^\/(c\/\d+)/u, /^\/@?([^/?#]+)/u],
    reserved: /^(?:s|c|share|joinchat|addstickers|addemoji|iv|proxy|socks|login|setlanguage|bg|confirmphone|invoice|channel|boost|giftcode|\+.*)$/iu,
  },
  {
    name: "linkedin.com",
    hosts: under("linkedin.com"),
    accounts: [/^\/(in\/[^/?#]+)/u, /^\/((?:company|school|showcase)\/[^/?#]+)/u, /^\/posts\/([^/?#]+?)_[^/?#]*(?:activity|share|ugcPost)-\d/u],
    pages: [[/(?:activity|ugcPost|share)[-:](\d{15,})/u, "https://linkedin.com/feed/update/urn:li:activity:$1"]],
  },
  {
    name: "reddit.com",
    hosts: under("reddit.com", "redd.it", "libredd.it", "teddit.net"),
    accounts: [/^\/(?:user|u)\/([^/?#]+)/u, /^\/r\/u_([^/?#]+)/u],
    pages: [[/^(?:www\.)?redd\.it\/([0-9a-z]+)/u, "https://reddit.com/comments/$1"], [/\/(?:r\/[^/]+\/)?comments\/([0-9a-z]+)/u, "https://reddit.com/comments/$1"]],
  },
  { name: "bsky.app", hosts: under("bsky.app", "fxbsky.app", "bskye.app"), accounts: [/^\/profile\/([^/?#]+)/u] },
  { name: "truthsocial.com", hosts: under("truthsocial.com"), accounts: [AT, /^\/users\/([^/?#]+)/u] },
  { name: "gab.com", hosts: under("gab.com", "gettr.com", "parler.com"), accounts: [/^\/user\/([^/?#]+)/u, FIRST], reserved: /^(?:post|posts|user|groups|explore|search|live|stream)$/iu },
  { name: "vk.com", hosts: under("vk.com", "vkontakte.ru", "vk.ru"), accounts: [FIRST], reserved: /^(?:wall|video|photo|clip|album|doc|topic)-?\d.*$|^(?:video|feed|search|im|away\.php|share\.php)$/iu },
  { name: "ok.ru", hosts: under("ok.ru", "odnoklassniki.ru"), accounts: [/^\/(?:profile|group)\/(\d+)/u, FIRST], reserved: /^(?:video|live|profile|group|search)$/iu },
  { name: "weibo.com", hosts: under("weibo.com", "weibo.cn"), accounts: [/^\/(?:u|n|p)\/([^/?#]+)/u, FIRST], reserved: /^(?:u|n|p|tv|search|status|detail|hot)$/iu },
  { name: "twitch.tv", hosts: under("twitch.tv"), accounts: [FIRST], reserved: /^(?:videos|clip|directory|p|search|downloads|jobs|turbo|settings|collections)$/iu },
  { name: "rumble.com", hosts: under("rumble.com"), accounts: [/^\/((?:c|user)\/[^/?#]+)/u] },
  { name: "odysee.com", hosts: under("odysee.com", "lbry.tv", "open.lbry.com"), accounts: [/^\/(?:\$\/embed\/)?(@[^/?#:]+(?::[0-9a-f]+)?)/u] },
  { name: "bitchute.com", hosts: under("bitchute.com"), accounts: [/^\/channel\/([^/?#]+)/u], exact: true },
  { name: "crowdbunker.com", hosts: under("crowdbunker.com"), accounts: [/^\/(@[^/?#]+)/u] },
  { name: "soundcloud.com", hosts: under("soundcloud.com"), accounts: [FIRST], reserved: /^(?:discover|search|stream|upload|you|charts|pages|player)$/iu },
  { name: "open.spotify.com", hosts: under("open.spotify.com", "spotify.link"), accounts: [/^\/(?:intl-\w+\/)?(?:embed\/)?((?:show|artist|user)\/[^/?#]+)/u], exact: true },
  { name: "podcasts.apple.com", hosts: under("podcasts.apple.com", "itunes.apple.com"), accounts: [/\/(id\d+)/u] },
  { name: "deezer.com", hosts: under("deezer.com"), accounts: [/^\/(?:\w\w\/)?((?:show|artist)\/\d+)/u] },
  { name: "podcast.ausha.co", hosts: under("podcast.ausha.co"), accounts: [FIRST] },
  { name: "shows.acast.com", hosts: under("shows.acast.com", "play.acast.com"), accounts: [/^\/(?:s\/)?([^/?#]+)/u] },
  { name: "flickr.com", hosts: under("flickr.com"), accounts: [/^\/(?:photos|people)\/([^/?#]+)/u] },
  { name: "pinterest.com", hosts: /(?:^|\.)(?:pinterest\.(?:com|fr|ca|co\.uk|de|es|it|ch|at)|pin\.it)$/u, accounts: [FIRST], reserved: /^(?:pin|search|ideas|categories|today|explore)$/iu, pages: [[/\/pin\/(?:[^/?#]*--)?(\d+)/u, "https://pinterest.com/pin/$1"]] },
  { name: "discord.com", hosts: under("discord.com", "discord.gg"), accounts: [/^\/(channels\/\d+)/u] },
  { name: "whatsapp.com", hosts: under("whatsapp.com", "wa.me"), accounts: [/^\/(channel\/[^/?#]+)/u, /^\/(\d+)/u], exact: true },
  { name: "patreon.com", hosts: under("patreon.com"), accounts: [/^\/(?:c\/|cw\/)?([^/?#]+)/u], reserved: /^(?:posts|user|c|cw|search|join|home|explore)$/iu },
  { name: "tipeee.com", hosts: under("tipeee.com"), accounts: [FIRST] },
];

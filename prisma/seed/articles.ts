/** The long articles of the demo, each with its own file and the readings of it. */
import type { DeclaredArticle } from "./declare";
import { clause, explainer } from "./marks/courrier";
import { maraisInfo, portInfos } from "./marks/dragage";
import { readings as entretien } from "./marks/entretien";
import { readings as gazette } from "./marks/gazette";
import { nightFerry, packet, quays } from "./marks/lodestar";
import { readings as sentinelle } from "./marks/sentinelle";

const QUAYS = "Les quais d’Arvelle";
const DREDGING = "Le dragage du chenal";
const FERRY = "The night ferry";
const LODESTAR = { name: "Lodestar Weekly", domain: "lodestar-weekly.example" };

const COURRIER = { name: "Le Courrier d’Ambre", domain: "courrier-ambre.example" };

export const ARVELLE: readonly DeclaredArticle[] = [
  {
    file: "sentinelle-cede-ses-quais.md", format: "markdown", title: "Le port d’Arvelle cède ses quais",
    outlet: { name: "La Sentinelle du Ponant", domain: "sentinelle-du-ponant.example" }, url: "https://sentinelle-du-ponant.example/le-port-cede-ses-quais",
    language: "fr", publishedAt: "2026-03-14", authors: [], story: QUAYS, readings: sentinelle,
  },
  {
    file: "gazette-accord-signe.md", format: "markdown", title: "Quais : l’accord signé",
    outlet: { name: "La Gazette du Large", domain: "gazette-du-large.example" }, url: "https://gazette-du-large.example/quais-accord-signe",
    language: "fr", publishedAt: "2026-03-13", authors: ["Asta Vinther", "Loïse Kervazo"], story: QUAYS, readings: gazette,
  },
  {
    file: "entretien-maire.txt", format: "text", title: "« On ne vend rien, on confie »", outlet: null, url: null,
    language: "fr", publishedAt: null, authors: [], story: QUAYS, readings: entretien,
  },
  {
    file: "courrier-clause-17.md", format: "markdown", title: "La clause 17, ou l’art de lire un bail", outlet: COURRIER,
    url: "https://courrier-ambre.example/clause-17", language: "fr", publishedAt: "2026-03-16", authors: ["Gaspard Tréhorel"], story: QUAYS, readings: clause,
  },
  {
    file: "lodestar-keeps-the-keys.md", format: "markdown", title: "Arvelle hands over its quays, and keeps the keys", outlet: LODESTAR,
    url: "https://lodestar-weekly.example/arvelle-keeps-the-keys", language: "en", publishedAt: "2026-03-20", authors: ["Imogen Farrant"], story: QUAYS, readings: quays,
  },
  {
    file: "port-infos-trois-autorisations.md", format: "markdown", title: "Dragage : trois autorisations, trois chantiers",
    outlet: { name: "Port-Infos", domain: "port-infos.example" }, url: "https://port-infos.example/2026/03/trois-autorisations",
    language: "fr", publishedAt: "2026-03-09", authors: [], story: DREDGING, readings: portInfos,
  },
  {
    file: "marais-info-dragage.txt", format: "text", title: "Dragage : les pelles sont déjà à l'œuvre dans le chenal",
    outlet: { name: "Marais Info", domain: "marais-info.example" }, url: "https://marais-info.example/dragage",
    language: "fr", publishedAt: "2026-03-11", authors: ["P. L."], story: DREDGING, readings: maraisInfo,
  },
  {
    file: "courrier-a-quoi-sert-un-port.md", format: "markdown", title: "Un port, à quoi ça sert ?", outlet: COURRIER, url: null,
    language: "fr", publishedAt: null, authors: [], story: QUAYS, readings: explainer,
  },
];

export const SKERROW: readonly DeclaredArticle[] = [
  {
    file: "lodestar-night-ferry.md", format: "markdown", title: "Night ferry to Skerrow will stop in October", outlet: LODESTAR,
    url: "https://lodestar-weekly.example/night-ferry-skerrow", language: "en", publishedAt: "2026-02-06", authors: ["Tobias Wren"], story: FERRY, readings: nightFerry,
  },
  {
    file: "packet-no-decision.txt", format: "text", title: "“No decision has been taken” on the night boat",
    outlet: { name: "The Skerrow Packet", domain: "skerrow-packet.example" }, url: "https://skerrow-packet.example/no-decision-night-boat",
    language: "en", publishedAt: "2026-02-11", authors: [], story: FERRY, readings: packet,
  },
];

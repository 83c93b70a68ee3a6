/** Port-Infos and Marais Info on the same dredging: one text, credited at first and then no longer. */
import { acceptedBy, CLAIM, CONTESTED, context, document, found, named, NOBODY, nothing, OPINION, organisation, refutes, supports, UNSOURCED } from "../declare";
import type { DeclaredReading } from "../declare";

const PORT_INFOS = "https://port-infos.example/2026/03/trois-autorisations";
const ETUDE = "https://enquetes-publiques.example/arvelle/chenal/etude-impact.pdf";

export const portInfos: readonly DeclaredReading[] = [
  {
    reader: "bilal",
    finished: true,
    marks: [
      { quote: "Personne ne ment.", labels: [OPINION], unsure: true },
      { quote: "jusqu’à 40 000 m³ par an, pendant cinq ans", labels: [CLAIM], by: document("L’arrêté du 9 janvier") },
      { quote: "180 000 m³ en une seule campagne", labels: [CLAIM], by: document("L’arrêté du 2 février") },
      { quote: "12 000 m³ au plus, dans les soixante jours", labels: [CLAIM], by: document("L’arrêté du 6 mars"), note: "Trois chiffres, trois chantiers : ils ne se contredisent pas." },
    ],
  },
  {
    reader: "emma",
    finished: true,
    marks: [
      { quote: "La préfecture a signé trois autorisations, pour trois chantiers différents.", labels: [CLAIM], by: document("Le recueil des actes administratifs") },
      { quote: "aucune drague n’est attendue avant le 20 avril", labels: [CLAIM], by: named("Paulin Desroziers", { cue: "Il précise" }) },
      { quote: "Les immerger à six milles, c’est les envoyer sur les bancs de coquilles", labels: [CLAIM, OPINION], by: named("Ombeline Kerdraon", { cue: "affirme" }) },
      { quote: "« inférieure au seuil de référence dans dix-neuf prélèvements sur vingt »", labels: [CLAIM], by: document("L’étude d’impact"), links: [acceptedBy("farid", supports(ETUDE))], searched: [found("le lien de l’article")] },
    ],
  },
  {
    reader: "farid",
    finished: true,
    marks: [
      { quote: "180 000 m³ en une seule campagne, entre le 20 avril et le 31 août", labels: [CLAIM], by: document("L’arrêté du 2 février") },
      { quote: "Les sédiments du chenal contiennent du cuivre et de l’étain.", labels: [CLAIM, CONTESTED], by: named("Ombeline Kerdraon"), links: [context(ETUDE)] },
      { quote: "Le vingtième, pris devant la cale du Radoub, le dépasse d’un tiers.", labels: [CLAIM], by: document("L’étude d’impact") },
    ],
  },
  { reader: "prof", marks: [{ quote: "Les trois le sont", labels: [CLAIM], by: named("Paulin Desroziers", { cue: "soupire" }) }] },
];

export const maraisInfo: readonly DeclaredReading[] = [
  {
    reader: "anouk",
    finished: true,
    marks: [
      { quote: "les pelles sont déjà à l'œuvre dans le chenal", labels: [CLAIM, CONTESTED], by: NOBODY, note: "Plus bas : pas de drague avant le 20 avril, et les pelleteuses refont une clôture.", links: [acceptedBy("gwenn", refutes(PORT_INFOS, "aucune drague n’est attendue avant le 20 avril"))], searched: [found("Port-Infos, et le texte lui-même")] },
      { quote: "Selon le bulletin Port-Infos, la préfecture a signé trois autorisations", labels: [CLAIM], by: organisation("Port-Infos", { cue: "Selon" }), links: [acceptedBy("chloe", supports(PORT_INFOS))] },
      { quote: "Ils n'ont jamais accepté que ce port vive.", labels: [OPINION] },
    ],
  },
  {
    reader: "chloe",
    finished: true,
    marks: [
      { quote: "et tant pis pour les grincheux", labels: [OPINION] },
      { quote: "Les trois volumes ne s'additionnent pas dans le même budget, ne partent pas au même endroit et ne sont pas payés par les mêmes.", labels: [CLAIM, UNSOURCED], by: NOBODY, note: "Mot pour mot dans Port-Infos, mais ce n’est plus dit.", links: [supports(PORT_INFOS)] },
      { quote: "D'après nos informations, tout serait déjà réglé en coulisses", labels: [UNSOURCED], by: { type: "anonymous", cue: "D'après nos informations" } },
    ],
  },
  {
    reader: "diego",
    finished: true,
    marks: [
      { quote: "Dragage : les pelles sont déjà à l'œuvre dans le chenal", labels: [CLAIM] },
      { quote: "Le commerce a trop souffert : chaque année, des navires renoncent à Arvelle", labels: [OPINION, UNSOURCED], by: NOBODY },
      { quote: "Si nos articles vous sont utiles, glissez une pièce dans la tirelire", labels: [OPINION], unsure: true },
    ],
  },
  {
    reader: "gwenn",
    finished: true,
    marks: [
      { quote: "les pelles sont déjà à l'œuvre", labels: [CONTESTED], note: "Titre contre texte." },
      { quote: "Elles serviront à refaire la clôture.", labels: [CLAIM] },
      { quote: "De quoi rassurer tout le monde, ou presque", labels: [OPINION] },
      { quote: "la ville perd des fortunes", labels: [UNSOURCED, OPINION], frames: ["economic"], by: NOBODY, searched: [nothing("Chambre maritime, mairie")] },
    ],
  },
  {
    reader: "hugo",
    finished: true,
    marks: [
      { quote: "Aucune drague n'est attendue avant le 20 avril", labels: [CLAIM], by: NOBODY, links: [supports(PORT_INFOS)] },
      { quote: "« Mieux vaut tard que jamais », glisse-t-on au comptoir du Cabestan.", labels: [OPINION], by: { type: "anonymous", name: "on", cue: "glisse-t-on" } },
      { quote: "les premiers godets remonteront la vase avant l'été", labels: [CLAIM, UNSOURCED], unsure: true },
    ],
  },
];

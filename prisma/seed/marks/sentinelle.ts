/** Eight pupils and their teacher on “Le port d’Arvelle cède ses quais”: a relayed text under a combative introduction. */
import { acceptedBy, anonymous, answers, CLAIM, CONTESTED, context, document, found, LOST, NOBODY, nothing, OPINION, organisation, refutes, rejectedBy, supports, UNSOURCED } from "../declare";
import type { DeclaredReading } from "../declare";

const GAZETTE = "https://gazette-du-large.example/quais-accord-signe";
const CONVENTION = "https://halmen-tidende.example/arvelle/konvention";

export const readings: readonly DeclaredReading[] = [
  {
    reader: "anouk",
    finished: true,
    marks: [
      { quote: "Une capitulation sans précédent", labels: [OPINION], note: "« Capitulation », c’est un mot de guerre. Personne ne s’est battu.", replies: [answers("hugo", "D’accord, mais « modernisation », c’est aussi un mot choisi."), answers("prof", "Deux mots choisis : qui emploie chacun des deux ?")] },
      { quote: "une convention de cent quarante pages que personne n'a pu consulter", labels: [CLAIM, CONTESTED], by: NOBODY, links: [refutes(CONVENTION, "La convention est consultable, en langue originale")] },
      { quote: "1 500 dockers seraient concernés", labels: [CLAIM], by: organisation("La Gazette du Large", { cue: "Selon" }) },
      { quote: "La convention autorise l’exploitant à fermer le bassin aux bateaux de pêche sans passer par la capitainerie.", labels: [CLAIM, CONTESTED], by: document("La convention"), note: "La Gazette écrit exactement l’inverse : « n’autorise pas ».", links: [acceptedBy("prof", refutes(GAZETTE, "La convention n’autorise pas l’exploitant à fermer le bassin aux bateaux de pêche sans l’accord de la capitainerie."))], searched: [found("La Gazette du Large"), found("la convention, en langue originale")] },
      { quote: "Un juriste y voit « une location très longue, pas une vente ».", labels: [UNSOURCED], by: anonymous("un juriste"), note: "Quel juriste ? Dans la Gazette, c’est la phrase du journal, pas d’un juriste." },
      { quote: "Source : Port-Infos – Traduction : collectif Quai Libre", labels: [CONTESTED], note: "L’introduction dit La Gazette, ici c’est Port-Infos. Et pourquoi traduire un journal français ?" },
    ],
  },
  {
    reader: "bilal",
    finished: true,
    marks: [
      { quote: "Une capitulation sans précédent, qui livre notre littoral pour un quart de siècle.", labels: [OPINION] },
      { quote: "Le port est à genoux", labels: [OPINION], note: "C’est une image.", replies: [answers("hugo", "Le journal dit « nous répète-t-on » : ce n’est même pas lui qui le dit.")] },
      { quote: "par 34 voix contre 11", labels: [CLAIM], by: NOBODY, links: [acceptedBy("anouk", supports(GAZETTE, "par 34 voix contre 11 et deux abstentions"))], searched: [found("La Gazette du Large")] },
      { quote: "Selon « La Gazette », 1 500 dockers seraient concernés par un changement d’employeur à cette date.", labels: [CLAIM, UNSOURCED], by: organisation("La Gazette du Large", { cue: "Selon" }), note: "Le conditionnel : le journal ne s’engage pas." },
      { quote: "Corvane pourra également repousser de six mois la remise des quais, par simple lettre.", labels: [CONTESTED], by: NOBODY, links: [acceptedBy("farid", refutes(GAZETTE, "La Régie portuaire peut repousser de six mois la remise des quais"))] },
      { quote: "les tarifs de manutention ont augmenté de 38 %", labels: [CLAIM, UNSOURCED], by: LOST, note: "Le lien ne mène nulle part.", searched: [nothing("site de La Sentinelle")] },
      { quote: "« On s’habitue », dit-on là-bas.", labels: [UNSOURCED], by: anonymous("on") },
    ],
  },
  {
    reader: "chloe",
    finished: true,
    marks: [
      { quote: "il a fallu moins de deux heures aux élus du conseil portuaire pour se défaire de ce que quatre générations avaient bâti pierre à pierre", labels: [CLAIM, OPINION], note: "Deux heures, ça se vérifie. Le reste, c’est un jugement.", unsure: true },
      { quote: "un groupe étranger dont personne ici n'avait entendu le nom avant l'automne", labels: [UNSOURCED], by: NOBODY },
      { quote: "L'enquête qui suit a paru hier dans La Gazette du Large.", labels: [CLAIM], by: organisation("La Gazette du Large"), links: [context(GAZETTE)] },
      { quote: "1 500 dockers seraient concernés", labels: [CLAIM, CONTESTED], by: organisation("La Gazette du Large", { cue: "Selon" }), links: [acceptedBy("bilal", refutes("https://lodestar-weekly.example/arvelle-keeps-the-keys", "we are talking about a few dozen men"))] },
      { quote: "les tarifs de manutention ont augmenté de 38 %", labels: [CLAIM], by: LOST },
      { quote: "sans passer par la capitainerie", labels: [CONTESTED], links: [refutes(GAZETTE, "sans l’accord de la capitainerie")] },
      { quote: "la Régie portuaire toucherait 6,2 millions d’euros par an, une somme dont le mode de calcul n’est pas public", labels: [CLAIM], by: NOBODY, note: "La Gazette donne l’annexe et la page.", links: [acceptedBy("emma", refutes(GAZETTE, "L’annexe 4 en donne la formule, page 3."))], frames: ["economic"] },
      { quote: "La différence, sur le quai, ne saute pas aux yeux.", labels: [OPINION] },
    ],
  },
  {
    reader: "diego",
    marks: [
      { quote: "voilà qu'on le brade couché", labels: [OPINION] },
      { quote: "Le port est à genoux, nous répète-t-on depuis dix ans", labels: [CLAIM], by: anonymous("on", { cue: "nous répète-t-on" }), unsure: true, note: "Est-ce que c’est un fait si « on » le répète ?" },
      { quote: "34 voix contre 11", labels: [CLAIM] },
      { quote: "1 500 dockers", labels: [UNSOURCED] },
      { quote: "une drague hors d’âge et les […] dettes du bassin neuf, soit 41 millions d’euros", labels: [CLAIM], by: NOBODY },
      { quote: "C’est l’article 3, et celui-là est parfaitement clair.", labels: [CLAIM], by: document("La convention, article 3") },
    ],
  },
  {
    reader: "emma",
    finished: true,
    marks: [
      { quote: "Une capitulation sans précédent, qui livre notre littoral", labels: [OPINION], note: "« Livre » et « notre » : le texte choisit un camp dès la première ligne." },
      { quote: "Le mot a bon dos.", labels: [OPINION] },
      { quote: "Selon « La Gazette », 1 500 dockers seraient concernés", labels: [CLAIM], by: organisation("La Gazette du Large", { cue: "Selon" }), links: [acceptedBy("anouk", supports(GAZETTE, "1 500 dockers changent d’employeur"))], searched: [found("La Gazette du Large")] },
      { quote: "La clause qui inquiète le plus les équipages tient en […] trois lignes", labels: [CLAIM], by: NOBODY },
      { quote: "La convention autorise l’exploitant à fermer le bassin aux bateaux de pêche", labels: [CLAIM], by: document("La convention, article 17", { via: "La Gazette du Large" }) },
      { quote: "Les annexes auraient été distribuées la veille au soir, sur des tablettes reprises à la sortie.", labels: [CLAIM], by: anonymous("un membre du conseil"), note: "Au conditionnel ici ; à l’indicatif dans la Gazette, avec deux autres élus." },
      { quote: "Leur lettre […] est restée sans réponse.", labels: [CONTESTED], by: LOST, links: [refutes(GAZETTE, "la Régie assure lui avoir répondu le 10")] },
    ],
  },
  {
    reader: "farid",
    finished: true,
    marks: [
      { quote: "une convention de cent quarante pages que personne n'a pu consulter. […] Personne, sauf un journal.", labels: [CONTESTED], note: "Deux phrases plus loin, le texte se contredit lui-même." },
      { quote: "une convention de cent quarante pages", labels: [CLAIM], links: [rejectedBy(["gwenn", "La Gazette dit le nombre de pages, pas que personne ne l’a lue."], supports(GAZETTE, "Il compte cent quarante pages."))] },
      { quote: "seraient concernés par un changement d’employeur", labels: [UNSOURCED], note: "Conditionnel de prudence." },
      { quote: "Corvane pourra également repousser de six mois la remise des quais, par simple lettre. Aucune pénalité n’est prévue.", labels: [CLAIM, CONTESTED], by: NOBODY, note: "Ce pouvoir est à la Régie, pas à Corvane.", replies: [answers("bilal", "Oui : la Gazette et Lodestar disent la Régie, La Sentinelle est seule à dire Corvane.")] },
      { quote: "Celui de Halmen, qu’il exploite depuis 2011, passe pour sa vitrine.", labels: [CLAIM, OPINION], unsure: true },
      { quote: "les tarifs de manutention ont augmenté de 38 %, la criée a déménagé trois fois", labels: [CLAIM], by: LOST },
      { quote: "La Sentinelle n’a ni actionnaire ni publicité", labels: [CLAIM], note: "C’est le journal qui parle de lui-même." },
    ],
  },
  {
    reader: "gwenn",
    finished: true,
    marks: [
      { quote: "qui livre notre littoral pour un quart de siècle", labels: [OPINION, CONTESTED], frames: ["cultural_identity"] },
      { quote: "Derrière lui, il y a un groupe étranger dont personne ici n'avait entendu le nom avant l'automne, et une convention de cent quarante pages que personne n'a pu consulter.", labels: [UNSOURCED], by: NOBODY },
      { quote: "1 500 dockers seraient concernés", labels: [CLAIM, UNSOURCED, CONTESTED], by: organisation("La Gazette du Large"), note: "Trois comptes différents selon l’article qu’on lit." },
      { quote: "leurs primes de marée ne le seraient pas", labels: [CLAIM], by: organisation("La Gazette du Large"), links: [refutes(GAZETTE, "renégociées dans l’année")] },
      { quote: "La convention autorise l’exploitant à fermer le bassin aux bateaux de pêche sans passer par la capitainerie.", labels: [CLAIM, CONTESTED], by: document("La convention") },
      { quote: "Le bilan y est connu", labels: [UNSOURCED], by: LOST },
    ],
  },
  {
    reader: "hugo",
    marks: [
      { quote: "Le port est à genoux", labels: [CLAIM], note: "Le journal le dit, donc c’est un fait ?", unsure: true },
      { quote: "chaque habitant d'Arvelle a le droit de la lire", labels: [OPINION] },
      { quote: "Jeudi 12 mars, le conseil du port d’Arvelle a donné son feu vert, par 34 voix contre 11", labels: [CLAIM], by: NOBODY, links: [supports(GAZETTE), supports("https://lodestar-weekly.example/arvelle-keeps-the-keys", "by 34 votes to 11")] },
      { quote: "1 500 dockers seraient concernés par un changement d’employeur", labels: [CLAIM, CONTESTED] },
      { quote: "Pour les 64 chalutiers et caseyeurs du port, cela reviendrait à décharger à Port-Velle", labels: [CLAIM, UNSOURCED], by: NOBODY },
      { quote: "Onze élus ont refusé de prendre part au débat dans ces conditions, puis ont voté contre.", labels: [UNSOURCED], by: NOBODY },
    ],
  },
  {
    reader: "prof",
    marks: [
      { quote: "L'enquête qui suit a paru hier dans La Gazette du Large. Nous la reprenons en entier", labels: [CLAIM], note: "À partir d’ici, qui parle ? Comparez avec le pied de page." },
      { quote: "Un membre du conseil raconte une séance menée tambour battant.", labels: [UNSOURCED], by: anonymous("un membre du conseil", { via: "La Gazette du Large" }) },
    ],
  },
];

/** The class on the interview with the mayor: one interested speaker, whose words are not the magazine’s own. */
import { acceptedBy, answers, CLAIM, CONTESTED, context, found, named, NOBODY, nothing, OPINION, refutes, supports, UNSOURCED } from "../declare";
import type { DeclaredReading } from "../declare";

const LODESTAR = "https://lodestar-weekly.example/arvelle-keeps-the-keys";
const GAZETTE = "https://gazette-du-large.example/quais-accord-signe";
const MAIRE = named("Maïwenn Tourvel");

export const readings: readonly DeclaredReading[] = [
  {
    reader: "anouk",
    finished: true,
    marks: [
      { quote: "On ne vend rien, on confie", nth: 2, labels: [OPINION], by: MAIRE, note: "C’est sa formule ; la Gazette dit pareil mais avec le texte." },
      { quote: "Personne ne perdra son métier.", nth: 2, labels: [CONTESTED], by: MAIRE, note: "Une promesse sur l’avenir, pas un fait.", replies: [answers("diego", "Je l’ai marquée comme un fait : elle le dit sans condition."), answers("farid", "Sans condition, oui. Mais comment vérifier demain ?")] },
      { quote: "En 2009, on faisait quatre cents escales par an. L'année dernière, cent quarante.", labels: [CLAIM], by: MAIRE },
      { quote: "Nous nous sommes vus quatre fois.", labels: [CLAIM, CONTESTED], by: MAIRE, links: [acceptedBy("emma", refutes(LODESTAR, "Its diary, which Lodestar was allowed to see, shows two."))], searched: [found("Lodestar Weekly a vu l’agenda")] },
      { quote: "Le port d'Arvelle lui devra sans doute sa deuxième vie.", labels: [OPINION], by: NOBODY, note: "Là, ce n’est plus la maire qui parle." },
    ],
  },
  {
    reader: "bilal",
    finished: true,
    marks: [
      { quote: "Personne ne perdra son métier.", nth: 1, labels: [OPINION], by: MAIRE, note: "Mis en grand, sans la question." },
      { quote: "1 500 dockers changent d'employeur cet été.", labels: [CLAIM], by: NOBODY, note: "C’est dans la question : le magazine le tient pour acquis." },
      { quote: "En postes à temps plein, on est autour de 640.", labels: [CLAIM, CONTESTED], by: MAIRE, links: [context(LODESTAR, "a few dozen men")] },
      { quote: "l'ancienneté est reprise, les contrats aussi", labels: [CLAIM], by: MAIRE, links: [acceptedBy("farid", supports(GAZETTE, "L’ancienneté est reprise en totalité"))], searched: [found("La Gazette du Large")] },
      { quote: "L'article 17 a été rédigé avec la coopérative, à la virgule près.", labels: [CONTESTED], by: MAIRE, links: [acceptedBy("chloe", refutes(LODESTAR, "Ms Astruc remembers one meeting"))] },
    ],
  },
  {
    reader: "chloe",
    finished: true,
    marks: [
      { quote: "l'une des rares responsables de la côte à savoir de quoi elle parle", labels: [OPINION, UNSOURCED], by: NOBODY, note: "Compliment du magazine, pas une information." },
      { quote: "Une collectivité qui regarde son port mourir en disant qu'il est à elle, ce n'est pas du courage, c'est de la taxidermie.", labels: [OPINION], by: MAIRE },
      { quote: "Ils ont été informés, ils n'ont pas été consultés, et je le regrette.", labels: [CLAIM], by: MAIRE },
      { quote: "l'ancienneté est reprise, les contrats aussi. Personne ne perdra son métier.", labels: [CLAIM, OPINION], by: MAIRE, unsure: true },
      { quote: "il faut l'accord écrit de la capitainerie, et cela ne peut pas durer plus de trois jours", labels: [CLAIM], by: MAIRE, links: [acceptedBy("prof", supports(GAZETTE, "écrit, motivé et limité à soixante-douze heures"))], searched: [found("La Gazette du Large")] },
      { quote: "Tout le monde le sait", labels: [UNSOURCED], by: MAIRE },
    ],
  },
  {
    reader: "diego",
    marks: [
      { quote: "Rencontre, un matin de grand vent, dans un bureau qui donne sur le phare.", labels: [CLAIM], unsure: true },
      { quote: "Personne ne perdra son métier.", nth: 2, labels: [CLAIM], by: MAIRE },
      { quote: "C'est faux", labels: [CONTESTED], by: MAIRE },
      { quote: "sans chenal à onze mètres il n'y a pas de convention, et […] sans convention il n'y a pas de chenal", labels: [CLAIM, UNSOURCED], by: MAIRE },
    ],
  },
  {
    reader: "emma",
    finished: true,
    marks: [
      { quote: "Elle a porté la convention seule ou presque, contre une partie de sa majorité, et l'a emporté.", labels: [CLAIM, OPINION], by: NOBODY },
      { quote: "J'ai été pilote pendant seize ans", labels: [CLAIM], by: MAIRE },
      { quote: "Personne ne perdra son métier.", nth: 1, labels: [CONTESTED], by: MAIRE, note: "Exergue : la même phrase est plus bas, avec son contexte." },
      { quote: "Il y a des gens, dans ce port, qui ne sont entendus que lorsqu'on leur donne raison.", labels: [OPINION], by: MAIRE },
      { quote: "Parce que Corvane nous les a remises la veille.", labels: [CLAIM], by: MAIRE },
      { quote: "Votre abonnement finance nos reportages.", labels: [CLAIM], note: "Publicité pour le magazine." },
    ],
  },
  {
    reader: "farid",
    finished: true,
    marks: [
      { quote: "Vos adversaires parlent d'une vente.", labels: [CLAIM, UNSOURCED], by: NOBODY, note: "Quels adversaires ?" },
      { quote: "Le chiffre est exact si l'on compte tous les contrats, y compris les journaliers. En postes à temps plein, on est autour de 640.", labels: [CLAIM], by: MAIRE },
      { quote: "Personne ne perdra son métier.", nth: 2, labels: [CLAIM, CONTESTED, UNSOURCED], by: MAIRE },
      { quote: "Elle sera réglée dans l'année. Je m'y engage, et on me jugera là-dessus.", labels: [OPINION], by: MAIRE },
      { quote: "Un groupe de cette taille négocie avec dix ports à la fois", labels: [CLAIM, UNSOURCED], by: MAIRE, unsure: true },
      { quote: "l'essentiel figurait dans le projet, que les élus avaient depuis janvier", labels: [CLAIM, CONTESTED], by: MAIRE, links: [refutes(GAZETTE, "les élus ne l’ont eu entre les mains que la veille du vote")] },
    ],
  },
  {
    reader: "gwenn",
    marks: [
      { quote: "On ne vend rien, on confie. Les quais restent à la Régie", labels: [CLAIM, OPINION], by: MAIRE, links: [supports(GAZETTE, "restent la propriété de la Régie portuaire")] },
      { quote: "j'ai vu ce port se vider navire après navire", labels: [CLAIM], by: MAIRE },
      { quote: "L'article 17 a été rédigé avec la coopérative", labels: [CLAIM, CONTESTED], by: MAIRE },
      { quote: "Vasière vivante fait son travail, la justice fera le sien.", labels: [OPINION], frames: ["legality_constitutionality"], by: MAIRE },
      { quote: "Maïwenn Tourvel a le sens de la formule et la patience des gens de mer.", labels: [OPINION], by: NOBODY },
    ],
  },
  {
    reader: "hugo",
    marks: [
      { quote: "Personne ne perdra son métier.", nth: 1, labels: [CLAIM], by: MAIRE },
      { quote: "On ne vend rien, on confie", nth: 1, labels: [CLAIM], by: MAIRE, unsure: true },
      { quote: "L'année dernière, cent quarante.", labels: [CLAIM], by: MAIRE, note: "Je n’ai pas trouvé le chiffre ailleurs.", searched: [nothing("La Gazette, Port-Infos")] },
      { quote: "La coopérative dit au contraire ne pas avoir été entendue.", labels: [CLAIM], by: { type: "organisation", name: "la coopérative", cue: "dit" }, links: [supports(LODESTAR, "commas were not discussed")] },
    ],
  },
  { reader: "prof", marks: [{ quote: "Propos recueillis par la rédaction", labels: [UNSOURCED], note: "Qui a posé les questions ? Où, quand, pour quel titre ? Le texte ne le dit pas." }] },
];

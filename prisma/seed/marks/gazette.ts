/** The class on “Quais : l’accord signé”, which asserts what its relay puts in the conditional. */
import { acceptedBy, anonymous, answers, CLAIM, CONTESTED, context, document, found, named, NOBODY, nothing, OPINION, organisation, refutes, supports, UNSOURCED } from "../declare";
import type { DeclaredReading } from "../declare";

const CONVENTION = "https://halmen-tidende.example/arvelle/konvention";
const LODESTAR = "https://lodestar-weekly.example/arvelle-keeps-the-keys";
const SENTINELLE = "https://sentinelle-du-ponant.example/le-port-cede-ses-quais";
const GUERANDEL = named("Cosme Guérandel");
const MARSAUDON = named("Édith Marsaudon");

export const readings: readonly DeclaredReading[] = [
  {
    reader: "anouk",
    finished: true,
    marks: [
      { quote: "par 34 voix contre 11 et deux abstentions", labels: [CLAIM], by: NOBODY, links: [acceptedBy("chloe", supports(LODESTAR, "by 34 votes to 11, with two abstentions"))], searched: [found("Lodestar Weekly")] },
      { quote: "Le 1er juillet, 1 500 dockers changent d’employeur.", labels: [CLAIM], by: document("L’annexe sociale", { cue: "C’est ce qu’établit" }) },
      { quote: "On apprend par un journal étranger pour qui on travaillera cet été.", labels: [OPINION], by: GUERANDEL, frames: ["fairness_equality"] },
      { quote: "La convention n’autorise pas l’exploitant à fermer le bassin aux bateaux de pêche sans l’accord de la capitainerie.", labels: [CLAIM], by: document("La convention, article 17"), links: [acceptedBy("farid", supports(CONVENTION)), acceptedBy("emma", refutes(SENTINELLE, "La convention autorise l’exploitant à fermer le bassin"))], searched: [found("la convention, en langue originale")], frames: ["legality_constitutionality"] },
      { quote: "Un membre du conseil, qui a voté pour et demande à ne pas être nommé, juge le montant « correct, sans plus »", labels: [OPINION], by: anonymous("un membre du conseil") },
    ],
  },
  {
    reader: "bilal",
    finished: true,
    marks: [
      { quote: "Le « Halmen Tidende » a obtenu le texte complet par le registre des sociétés de Halmen", labels: [CLAIM], by: organisation("Halmen Tidende") },
      { quote: "1 500 dockers changent d’employeur", labels: [CLAIM, CONTESTED], by: document("L’annexe sociale"), links: [acceptedBy("anouk", refutes(LODESTAR, "a few dozen men"))], searched: [found("Lodestar Weekly interroge Corvane")] },
      { quote: "onze pages que les syndicats disent n’avoir pas reçues", labels: [CLAIM], by: organisation("les syndicats", { cue: "disent" }) },
      { quote: "La Régie portuaire peut repousser de six mois la remise des quais, par simple lettre motivée.", labels: [CLAIM], by: document("La convention") },
      { quote: "Celui de Halmen, qu’il dirige depuis 2011, lui sert de vitrine.", labels: [OPINION], unsure: true },
      { quote: "les tarifs de manutention ont augmenté de 38 %, un peu moins que la moyenne des ports voisins", labels: [CLAIM], by: organisation("l’observatoire des tarifs portuaires", { cue: "selon" }), searched: [found("le lien de l’article")], frames: ["economic"] },
    ],
  },
  {
    reader: "chloe",
    finished: true,
    marks: [
      { quote: "traduction de la rédaction, avec Loïse Kervazo à Arvelle", labels: [CLAIM], note: "Ici on sait qui a traduit." },
      { quote: "Le 1er juillet, 1 500 dockers changent d’employeur. C’est ce qu’établit l’annexe sociale", labels: [CLAIM], by: document("L’annexe sociale") },
      { quote: "les primes de marée seront « renégociées dans l’année », sans montant garanti", labels: [CLAIM, CONTESTED], by: document("L’annexe sociale") },
      { quote: "Nous y tenions. Si les sondages du môle Sainte-Reine sont mauvais, nous prendrons le temps qu’il faut", labels: [OPINION], by: MARSAUDON, note: "C’est une promesse : on ne peut pas la vérifier." },
      { quote: "Deux autres élus nous ont confirmé ce récit.", labels: [CLAIM], by: anonymous("deux autres élus") },
      { quote: "Non, si l’on s’en tient au texte : c’est une location très longue.", labels: [CLAIM, OPINION], unsure: true },
    ],
  },
  {
    reader: "diego",
    marks: [
      { quote: "1 500 dockers", labels: [CLAIM] },
      { quote: "ne décolère pas", labels: [OPINION] },
      { quote: "Nous ferons deux jours d’arrêt, les 18 et 19 mars.", labels: [CLAIM], by: GUERANDEL, links: [acceptedBy("hugo", supports(LODESTAR, "For two days the dockers of Arvelle stood at the gate"))] },
      { quote: "une capitainerie dont l’effectif, lui, n’est garanti par aucune annexe", labels: [CLAIM, UNSOURCED] },
    ],
  },
  {
    reader: "emma",
    finished: true,
    marks: [
      { quote: "Le quai des Morutiers, le quai aux Grains, le môle Sainte-Reine et la cale du Radoub restent la propriété de la Régie portuaire", labels: [CLAIM], by: document("La convention") },
      { quote: "À Arvelle, les élus ne l’ont eu entre les mains que la veille du vote.", labels: [CLAIM], note: "Confirmé plus bas par trois élus anonymes." },
      { quote: "1 500 dockers changent d’employeur. C’est ce qu’établit l’annexe sociale, onze pages", labels: [CLAIM], by: document("L’annexe sociale"), links: [context(CONVENTION)] },
      { quote: "Les 64 bateaux de pêche du port gardent donc leur place", labels: [CLAIM, OPINION], note: "« Donc » : c’est le journal qui conclut." },
      { quote: "Corvane n’a pas de droit équivalent.", labels: [CLAIM, CONTESTED], links: [acceptedBy("bilal", refutes(SENTINELLE, "Corvane pourra également repousser de six mois"))] },
      { quote: "contre une indemnité plafonnée à trois années de redevance", labels: [CLAIM], by: document("La convention") },
    ],
  },
  {
    reader: "farid",
    finished: true,
    marks: [
      { quote: "Le 1er juillet, 1 500 dockers changent d’employeur.", labels: [CONTESTED], by: document("L’annexe sociale"), note: "La maire compte 640 temps pleins, Corvane quelques dizaines.", replies: [answers("chloe", "Est-ce contesté, si les trois ne comptent pas la même chose ?"), answers("prof", "Bonne question. Relisez l’analyse du Courrier : elle nomme les trois méthodes.")] },
      { quote: "sans l’accord de la capitainerie", labels: [CLAIM] },
      { quote: "Cet accord doit être écrit, motivé et limité à soixante-douze heures.", labels: [CLAIM], by: document("La convention, article 17"), links: [acceptedBy("anouk", supports(LODESTAR, "for no longer than 72 hours"))], searched: [found("Lodestar Weekly")] },
      { quote: "la Régie touchera une redevance fixe de 6,2 millions d’euros par an, indexée sur le trafic, et 1,5 % du chiffre d’affaires", labels: [CLAIM], by: document("L’annexe 4") },
      { quote: "« un peu à l’aveugle »", labels: [OPINION], by: anonymous("un membre du conseil") },
      { quote: "« qui se suffit à elle-même »", labels: [OPINION], by: organisation("Corvane") },
    ],
  },
  {
    reader: "gwenn",
    finished: true,
    marks: [
      { quote: "1 500 dockers changent d’employeur", labels: [CLAIM] },
      { quote: "On apprend par un journal étranger pour qui on travaillera cet été. Nous ferons deux jours d’arrêt", labels: [CLAIM, OPINION], by: GUERANDEL },
      { quote: "La clause la plus commentée sur les quais", labels: [UNSOURCED] },
      { quote: "La convention n’autorise pas l’exploitant à fermer le bassin", labels: [CLAIM, CONTESTED], note: "Je l’ai lu dans l’autre sens dans La Sentinelle." },
      { quote: "la Régie assure lui avoir répondu le 10 et proposé une date", labels: [CLAIM], by: organisation("La Régie portuaire", { cue: "assure" }) },
    ],
  },
  {
    reader: "hugo",
    finished: true,
    marks: [
      { quote: "Par 34 voix contre 11, le conseil portuaire d’Arvelle a confié quatre quais au groupe Corvane.", labels: [CLAIM] },
      { quote: "L’annexe 4 en donne la formule, page 3.", labels: [CLAIM], links: [context(CONVENTION)] },
      { quote: "La dette du bassin neuf, 41 millions d’euros à rembourser jusqu’en 2039, reste à la charge de la Régie.", labels: [CLAIM, UNSOURCED], unsure: true, frames: ["economic"], searched: [nothing("comptes de la Régie portuaire")] },
      { quote: "La coopérative des marins-pêcheurs a écrit le 3 mars pour être entendue", labels: [CLAIM], by: organisation("la coopérative des marins-pêcheurs") },
    ],
  },
];

/** The second notebook of briefs, March and April: read blind by the two other pupils of each class. */
import { acceptedBy, anonymous, answers, CLAIM, CONTESTED, context, document, found, LOST, named, NOBODY, nothing, OPINION, organisation, refutes, rejectedBy, supports, UNSOURCED } from "../declare";
import { bare, judges, says, type SharedMark } from "../together";

export const SPRING_READERS = ["chloe", "diego", "gwenn", "hugo"];

const REGIE = organisation("la Régie portuaire");
const CAPITAINERIE = organisation("la capitainerie");
const DESROZIERS = named("Paulin Desroziers", { cue: "assure" });
const GUERANDEL = named("Cosme Guérandel");
const KERDRAON = named("Ombeline Kerdraon");
const GAZETTE = "https://gazette-du-large.example";
const LODESTAR_STRIKE = "https://lodestar-weekly.example/two-days-three-counts";
const ORDER = "https://prefecture-ambre.example/recueil/2026-02-02";

export const SPRING: Readonly<Record<string, readonly SharedMark[]>> = {
  "affaissement-mole": [
    says(document("le relevé de la Régie portuaire", { cue: "selon" }), "La sonde a perdu 1,40 mètre sur une trentaine de mètres", {
      but: { chloe: { searched: [found("La Gazette du Large a lu le relevé")], links: [acceptedBy("gwenn", supports(`${GAZETTE}/mole-sous-surveillance`, "donne 1,40 mètre de perte"))] }, hugo: { by: REGIE } },
    }),
    says(DESROZIERS, "Le môle lui-même n’a pas bougé, assure Paulin Desroziers, ingénieur chargé des fonds."),
    bare("La circulation des piétons est interdite jusqu’à nouvel ordre.", { but: { diego: "confirms" } }),
    bare("Un arrêté d’urgence serait en préparation.", { but: { gwenn: { links: [acceptedBy("chloe", supports(`${GAZETTE}/mole-sous-surveillance`, "La préfecture prépare un arrêté d’urgence"))], searched: [found("La Gazette du Large")] } } }),
    judges(NOBODY, "La vase, elle, n’attend pas."),
    bare("Un pan de vase a glissé vendredi au pied du môle Sainte-Reine.", { only: ["diego"] }),
  ],
  "quota-langoustine": [
    says(document("l’avis du recueil des pêches", { cue: "selon" }), "Le quota de langoustine est relevé de 8 % pour 2026", { frames: ["policy_prescription"], but: { chloe: { searched: [found("recueil des pêches, 4 mars")], links: [acceptedBy("hugo", supports("https://recueil-peches.example/2026/langoustine"))] } } }),
    bare("Arvelle en reçoit 410 tonnes.", { but: { hugo: { labels: [CLAIM], by: document("l’avis du recueil des pêches") } } }),
    says(document("l’avis du recueil des pêches"), "La taille minimale ne change pas, précise l’avis."),
    judges(named("Loeiz Abgrall", { cue: "glisse" }), "« Encore faut-il de la glace pour la garder »"),
    bare("Onze bateaux d’Arvelle ont une licence.", { but: { diego: null, gwenn: { searched: [nothing("liste des licences, introuvable")] } } }),
    bare("La saison ouvre le 1er avril.", { only: ["chloe", "hugo"] }),
  ],
  "vote-annexes": [
    says(REGIE, "Les neuf annexes de la convention des quais seront remises aux élus mercredi soir, confirme la Régie portuaire.", { but: { chloe: { links: [acceptedBy("hugo", supports(`${GAZETTE}/quais-accord-signe`, "les annexes ont été distribuées la veille au soir"))], searched: [found("La Gazette du Large, après le vote")] } } }),
    judges(anonymous("un élu"), "« une nuit pour lire cent quarante pages »", { but: { diego: { labels: [CLAIM], note: "Cent quarante pages, une nuit : ça se compte." } } }),
    bare("Le projet lui-même circule depuis janvier.", { but: { gwenn: { labels: [CLAIM, UNSOURCED, CONTESTED] } } }),
    says(organisation("Port-Infos"), "Corvane n’a pas répondu à nos questions.", { but: { hugo: "rejects" } }),
    bare("Le vote a lieu jeudi à 14 heures.", { only: ["gwenn"] }),
    bare("Le conseil compte quarante-sept membres.", { only: ["diego", "hugo"] }),
  ],
  "vote-quais": [
    says(document("le relevé de décisions", { cue: "selon" }), "Le conseil portuaire a approuvé jeudi la convention des quais par 34 voix contre 11 et deux abstentions", {
      frames: ["political"],
      but: { gwenn: { searched: [found("trois journaux")], links: [acceptedBy("chloe", supports(`${GAZETTE}/quais-accord-signe`, "par 34 voix contre 11 et deux abstentions")), acceptedBy("chloe", supports("https://lodestar-weekly.example/arvelle-keeps-the-keys", "by 34 votes to 11"))] } },
    }),
    bare("Corvane exploitera quatre quais pendant vingt-cinq ans à partir du 1er juillet.", { but: { chloe: { labels: [CLAIM], by: document("la convention") }, diego: { labels: [CLAIM], by: document("la convention") } } }),
    says(named("Édith Marsaudon", { cue: "souligne" }), "La Régie portuaire reste propriétaire"),
    says(organisation("le syndicat des dockers"), "Le syndicat des dockers appelle à deux jours d’arrêt les 18 et 19 mars.", { but: { hugo: { links: [acceptedBy("diego", context(`${GAZETTE}/greve-deux-comptes`))] } } }),
    judges(NOBODY, "Elle n’a convaincu personne."),
    bare("La séance a duré deux heures.", { only: ["chloe", "gwenn"] }),
  ],
  "greve-premier-jour": [
    says(REGIE, "La Régie portuaire compte 420 grévistes au premier jour de l’arrêt des dockers.", {
      but: {
        chloe: { labels: [CLAIM, CONTESTED], searched: [found("trois comptes différents")], links: [acceptedBy("diego", refutes(LODESTAR_STRIKE, "counted 610"))] },
        gwenn: { labels: [CLAIM, CONTESTED], links: [acceptedBy("hugo", context(`${GAZETTE}/greve-deux-comptes`, "La Régie ne compte que les postes prévus ce jour-là"))], note: "Ils ne comptent pas la même chose." },
        hugo: { labels: [CLAIM, CONTESTED] },
      },
    }),
    says(GUERANDEL, "Le syndicat en compte 900, selon son secrétaire, Cosme Guérandel.", { but: { chloe: { links: [acceptedBy("gwenn", supports(`${GAZETTE}/greve-deux-comptes`, "il en porte 897"))], searched: [found("La Gazette a vu le cahier")] }, diego: { labels: [CLAIM, CONTESTED] } } }),
    says(CAPITAINERIE, "Cinq navires sur sept ont été travaillés, indique la capitainerie.", {
      frames: ["economic"],
      but: { hugo: { labels: [CLAIM, CONTESTED], searched: [found("La Gazette du Large, Lodestar Weekly")], links: [acceptedBy("chloe", refutes(`${GAZETTE}/greve-deux-comptes`, "Quatre navires sur sept ont été travaillés")), acceptedBy("gwenn", refutes(LODESTAR_STRIKE, "Four ships of seven were worked"))] } },
    }),
    bare("Les portiques du quai des Morutiers sont restés levés.", { but: { diego: "confirms" } }),
    bare("La criée a vendu normalement.", { but: { gwenn: "rejects" } }),
    judges(NOBODY, "Le second jour s’annonce plus suivi.", { only: ["diego", "hugo"] }),
    bare("Grève : cinq navires travaillés sur sept", { only: ["diego"] }),
  ],
  "greve-bilan": [
    says(CAPITAINERIE, "Le travail a repris à 6 heures sur tous les quais, constate la capitainerie."),
    says(REGIE, "La Régie portuaire propose une réunion sur les primes de marée le 2 avril."),
    judges(GUERANDEL, "« sans illusion »", { but: { diego: { quote: "Le syndicat y participera « sans illusion »", labels: [CLAIM, OPINION] } } }),
    bare("Le manque à gagner atteindrait 300 000 euros.", { frames: ["economic"], but: { gwenn: { searched: [nothing("Régie, Chambre maritime, presse")], note: "Personne ne donne ce chiffre ailleurs.", replies: [answers("chloe", "Et c’est au conditionnel."), answers("prof", "Une recherche sans résultat, bien notée, vaut autant qu’un lien.")] }, hugo: { labels: [UNSOURCED] } } }),
    bare("Deux navires se sont déroutés vers Port-Velle.", { but: { chloe: { links: [acceptedBy("hugo", supports(LODESTAR_STRIKE, "Two more left for Port-Velle."))], searched: [found("Lodestar Weekly")] } } }),
    judges(NOBODY, "C’est un mauvais signal.", { but: { gwenn: "confirms" } }),
  ],
  "colis-suspect": [
    says(organisation("la gendarmerie maritime", { cue: "indique" }), "Le poste 2 a été évacué dimanche pendant une heure à cause d’un bagage oublié, indique la gendarmerie maritime.", { frames: ["security_defense"] }),
    bare("Il contenait des vêtements et un réveil.", { but: { chloe: { labels: [CLAIM], by: organisation("la gendarmerie maritime") } } }),
    bare("Quarante camions ont attendu au rond-point de la Palue.", { but: { hugo: null } }),
    says(organisation("l’agence maritime Pellan", { cue: "selon" }), "Le propriétaire, un marin du « Tove Kirk », l’a réclamé dans l’après-midi"),
    judges(NOBODY, "Plus de peur que de mal."),
    bare("L’heure d’arrivée d’un cargo a été décalée.", { only: ["gwenn"] }),
  ],
  "apprentis-soudeurs": [
    says(organisation("la Chambre maritime", { cue: "annonce" }), "Douze apprentis soudeurs commencent le 7 avril à la cale du Radoub", { but: { diego: { searched: [nothing("site de la Chambre maritime")] } } }),
    bare("La formation dure neuf mois, dont quatre à bord.", { but: { gwenn: { labels: [CLAIM], by: organisation("la Chambre maritime") } } }),
    says(document("la convention signée lundi", { cue: "selon" }), "Le chantier s’engage à en garder la moitié"),
    judges(named("Yuna Le Corre", { cue: "sourit" }), "« On nous promet des bras, nous voulons des mains »"),
    bare("Trente-sept jeunes s’étaient présentés.", { but: { chloe: null } }),
    judges(NOBODY, "Le métier recrute dans toute la région.", { only: ["hugo"] }),
  ],
  "ecluse-maintenance": [
    says(document("l’avis aux navigateurs n° 13", { cue: "selon" }), "L’écluse du bassin neuf sera fermée dans les nuits du 7 au 10 avril, de 22 à 5 heures", { but: { hugo: { searched: [found("phares.example")], links: [acceptedBy("diego", supports("https://phares.example/avis/2026-13"))] } } }),
    bare("Les joints datent de 2004.", { but: { chloe: null } }),
    says(REGIE, "Leur remplacement coûte 74 000 euros, indique la Régie portuaire.", { frames: ["economic"] }),
    says(anonymous("un éclusier", { cue: "selon" }), "La porte aval fuirait depuis des mois", { but: { gwenn: { labels: [CLAIM, CONTESTED] }, hugo: { labels: [CLAIM, CONTESTED], searched: [nothing("rapports d’entretien, non publics")] } } }),
    judges(REGIE, "Rien d’alarmant, répond la Régie.", { but: { diego: { labels: [CLAIM] } } }),
    bare("Les bateaux de pêche passeront par l’ancien pertuis.", { only: ["diego", "gwenn"] }),
  ],
  "primes-reunion": [
    says(document("le communiqué commun", { cue: "constatent" }), "La réunion sur les primes de marée s’est achevée sans accord", { but: { gwenn: { links: [acceptedBy("diego", supports(`${GAZETTE}/primes-impasse`, "deux chiffres qui ne se touchent pas"))], searched: [found("La Gazette du Large")] } } }),
    says(REGIE, "La Régie portuaire propose de garantir la prime pendant dix-huit mois."),
    says(GUERANDEL, "Le syndicat demande cinq ans, rappelle Cosme Guérandel, son secrétaire."),
    bare("La prime représente un cinquième de la paie.", { frames: ["economic"], but: { chloe: { searched: [nothing("aucune grille publiée")] } } }),
    judges(NOBODY, "Chacun campe sur ses positions.", { but: { hugo: { labels: [CLAIM] } } }),
    bare("Une seconde réunion aura lieu le 23 avril.", { only: ["chloe"] }),
  ],
  "ferry-skerrow": [
    says(organisation("Outer Lights", { cue: "confirme" }), "Le bateau de nuit pour Skerrow garde ses horaires jusqu’au 4 octobre", { but: { chloe: { searched: [found("The Skerrow Packet")], links: [acceptedBy("gwenn", supports("https://skerrow-packet.example/no-decision-night-boat", "The contract lapses by itself on 4 October"))] } } }),
    says(document("le procès-verbal du conseil de l’île", { cue: "selon" }), "Le conseil de l’île n’a pris aucune décision", { but: { diego: { labels: [CLAIM, CONTESTED], links: [rejectedBy(["chloe", "L’article est de février, le procès-verbal de mars."], refutes("https://lodestar-weekly.example/night-ferry-skerrow", "The island council decided on Tuesday"))] } } }),
    bare("Le quai des Îles accueille 11 000 passagers par an.", { but: { gwenn: null } }),
    bare("Une pétition circulerait chez les commerçants.", { but: { hugo: { searched: [nothing("deux commerces, aucun n’en a entendu parler")] } } }),
    bare("Le bateau a 38 ans.", { but: { diego: null, chloe: { labels: [CLAIM] } } }),
    judges(NOBODY, "Ensuite, rien n’est écrit.", { only: ["gwenn", "hugo"] }),
  ],
  "sondage-chenal": [
    says(document("le levé bathymétrique de mars", { cue: "selon" }), "La profondeur du chenal n’est plus que de 9,2 mètres à l’entrée", { but: { gwenn: { searched: [found("La Gazette cite le même levé")], links: [acceptedBy("hugo", supports(`${GAZETTE}/chenal-trente-centimetres`, "montre le levé bathymétrique de mars"))] } } }),
    says(CAPITAINERIE, "Les navires de plus de 8,6 mètres de tirant d’eau attendront la pleine mer, décide la capitainerie."),
    says(DESROZIERS, "La campagne de dragage commence toujours le 20 avril"),
    bare("Quatre escales de céréaliers sont concernées.", { but: { hugo: null } }),
    says(LOST, "Le [rapport de campagne 2025](#) donnait 9,5 mètres.", { but: { diego: { by: document("le rapport de campagne 2025"), note: "Le rapport est nommé, même si le lien est mort." } } }),
    judges(NOBODY, "La vase gagne du terrain.", { but: { chloe: { labels: [CLAIM, OPINION], unsure: true } } }),
  ],
  "fete-de-la-mer": [
    says(organisation("la mairie", { cue: "annonce" }), "La fête de la mer se tiendra bien le 14 juin, annonce la mairie."),
    bare("Elle se déplace du quai des Morutiers au môle Sainte-Reine.", { but: { chloe: { labels: [CLAIM], by: organisation("la mairie") } } }),
    says(document("l’arrêté de la préfecture", { cue: "selon" }), "La préfecture limite le public à 4 000 personnes, selon son arrêté.", { frames: ["health_safety"], but: { diego: { searched: [found("prefecture-ambre.example")], links: [acceptedBy("gwenn", supports("https://prefecture-ambre.example/recueil/2026-04-10"))] } } }),
    bare("L’an dernier, il en était venu le double.", { but: { gwenn: { searched: [nothing("presse de juin 2025")] } } }),
    judges(named("Ilan Peron", { cue: "promet" }), "« On fera avec moins de monde et plus de musique »"),
    bare("Les forains sont priés de s’inscrire.", { only: ["diego"] }),
  ],
  "drague-arrivee": [
    says(document("la fiche du navire", { cue: "selon" }), "Longue de 97 mètres, elle porte 3 400 m³ par voyage", { but: { chloe: { searched: [found("Lodestar Weekly, qui cite l’armateur")], links: [acceptedBy("hugo", supports("https://lodestar-weekly.example/four-trips-a-day", "She carries 3,400 cubic metres a trip"))] } } }),
    says(document("l’arrêté du 2 février", { cue: "rappelle" }), "Elle doit retirer 180 000 m³ avant le 31 août", { but: { gwenn: { searched: [found("recueil des actes")], links: [acceptedBy("chloe", supports(ORDER, "180 000 m³"))] } } }),
    says(KERDRAON, "Vasière vivante maintient son recours, indique sa présidente, Ombeline Kerdraon."),
    bare("L’audience serait fixée en mai.", { but: { diego: { labels: [UNSOURCED] } } }),
    judges(NOBODY, "Le bruit durera tout l’été.", { but: { hugo: { labels: [CLAIM, UNSOURCED] } } }),
    bare("La drague « Reine-Bathilde » s’est amarrée mercredi au quai aux Grains.", { only: ["diego", "gwenn"] }),
  ],
  "dragage-depart": [
    says(CAPITAINERIE, "La drague a fait son premier voyage à 9 h 10, indique la capitainerie.", { but: { hugo: { searched: [found("Lodestar Weekly")], links: [acceptedBy("gwenn", supports("https://lodestar-weekly.example/four-trips-a-day", "at ten past nine"))] } } }),
    says(document("le plan de campagne", { cue: "selon" }), "Quatre voyages sont prévus par jour"),
    bare("Les boues du large sont immergées à six milles.", { but: { gwenn: { frames: ["health_safety"] }, chloe: { labels: [CLAIM], by: document("l’arrêté du 2 février") } } }),
    says(document("l’arrêté du 2 février", { cue: "comme l’exige" }), "Celles de la cale du Radoub iront à terre, comme l’exige l’arrêté."),
    says(organisation("Port-Infos"), "La Régie portuaire n’a pas souhaité dire où.", { but: { diego: { labels: [OPINION, UNSOURCED], by: NOBODY }, hugo: null } }),
    bare("Deux bateaux de Vasière vivante ont suivi la drague.", { only: ["chloe", "diego"] }),
  ],
};

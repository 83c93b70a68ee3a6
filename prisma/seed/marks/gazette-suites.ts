/** Five shorter pieces of La Gazette du Large, read blind by the 2de 4. */
import { acceptedBy, anonymous, CLAIM, CONTESTED, document, found, named, NOBODY, nothing, OPINION, organisation, refutes, rejectedBy, supports, UNSOURCED } from "../declare";
import { bare, judges, says, type SharedMark } from "../together";

export const GAZETTE_READERS = ["emma", "farid", "gwenn", "hugo"];

const REGIE = organisation("la Régie portuaire");
const PORT_INFOS = "https://port-infos.example/2026";
const STRIKE = `${PORT_INFOS}/03/greve-premier-jour`;
const LODESTAR_STRIKE = "https://lodestar-weekly.example/two-days-three-counts";

export const GAZETTE_SUITES: Readonly<Record<string, readonly SharedMark[]>> = {
  "mole-sous-surveillance": [
    says(document("le relevé de la Régie portuaire"), "Le relevé de la Régie portuaire, que nous avons pu lire, donne 1,40 mètre de perte au plus profond.", { but: { gwenn: { links: [acceptedBy("hugo", supports(`${PORT_INFOS}/03/affaissement-mole`, "La sonde a perdu 1,40 mètre"))], searched: [found("Port-Infos")] } } }),
    says(named("Paulin Desroziers", { cue: "assure" }), "Le mur n’a pas bougé, assure l’ingénieur Paulin Desroziers."),
    says(anonymous("un ancien plongeur du port"), "« un creux qu’on connaît depuis dix ans »", { but: { emma: { labels: [CLAIM, UNSOURCED], note: "Pourquoi anonyme, s’il est à la retraite ?" }, farid: { labels: [CLAIM, CONTESTED] } } }),
    bare("Le môle a été bâti en 1887.", { but: { hugo: null, farid: { searched: [found("notice du patrimoine")], links: [acceptedBy("emma", supports("https://patrimoine.example/arvelle/mole-sainte-reine", "achevé en 1887"))] } } }),
    says(organisation("la préfecture", { cue: "nous confirme" }), "La préfecture prépare un arrêté d’urgence, nous confirme son service de presse.", { frames: ["security_defense"] }),
  ],
  "greve-deux-comptes": [
    says(organisation("le syndicat et la Régie portuaire"), "Neuf cents grévistes pour le syndicat, 420 pour la Régie portuaire", { but: { hugo: { labels: [CLAIM, CONTESTED], links: [acceptedBy("emma", refutes(LODESTAR_STRIKE, "counted 610"))] }, farid: { labels: [CLAIM, CONTESTED] } } }),
    says(document("le cahier de grève"), "nous avons feuilleté ce cahier, il en porte 897", { but: { gwenn: { searched: [nothing("le cahier n’est pas public")] } } }),
    says(named("Édith Marsaudon", { cue: "explique" }), "La Régie ne compte que les postes prévus ce jour-là, explique sa directrice, Édith Marsaudon."),
    says(document("le tableau des mouvements", { cue: "selon" }), "Quatre navires sur sept ont été travaillés, selon le tableau des mouvements affiché au terminal.", {
      frames: ["economic"],
      but: {
        emma: { labels: [CLAIM, CONTESTED], searched: [found("Lodestar Weekly a lu le même tableau")], links: [acceptedBy("gwenn", supports(LODESTAR_STRIKE, "Four ships of seven were worked on the first day")), acceptedBy("farid", refutes(STRIKE, "Cinq navires sur sept ont été travaillés"))] },
        hugo: { labels: [CLAIM, CONTESTED] },
      },
    }),
    judges(anonymous("un docker"), "« Je compte surtout les jours. »"),
  ],
  "primes-impasse": [
    says(document("le communiqué commun", { cue: "selon" }), "La Régie portuaire garantit la prime de marée pendant dix-huit mois, selon le communiqué commun.", { but: { farid: { searched: [found("Port-Infos")], links: [acceptedBy("hugo", supports(`${PORT_INFOS}/04/primes-reunion`, "La Régie portuaire propose de garantir la prime pendant dix-huit mois."))] } } }),
    says(named("Cosme Guérandel", { cue: "répète" }), "Le syndicat veut cinq ans"),
    says(document("trois fiches de paie", { cue: "d’après" }), "La prime pèse 412 euros par mois en moyenne", { frames: ["economic"], but: { gwenn: { note: "Trois fiches de paie pour une moyenne ?" }, hugo: { by: NOBODY } } }),
    bare("Corvane n’était pas dans la salle.", { but: { emma: null } }),
    says(anonymous("une source syndicale"), "Une source syndicale évoque un compromis à trois ans.", { but: { farid: { searched: [nothing("communiqués du syndicat")] } } }),
    judges(NOBODY, "Il faudra bien que quelqu’un cède, et ce ne sera pas le calendrier."),
  ],
  "chenal-trente-centimetres": [
    says(document("le levé bathymétrique de mars", { cue: "montre" }), "Le chenal d’Arvelle a perdu trente centimètres en un an", { but: { emma: { searched: [found("Port-Infos")], links: [acceptedBy("farid", supports(`${PORT_INFOS}/04/sondage-chenal`, "n’est plus que de 9,2 mètres"))] } } }),
    says(organisation("la capitainerie"), "Les céréaliers les plus lourds attendront la pleine mer, a décidé la capitainerie."),
    says(named("Maud Pellan", { cue: "chiffre" }), "« Chaque heure d’attente coûte 900 euros à l’armateur »", { frames: ["economic"] }),
    says(organisation("la Chambre maritime"), "La Chambre maritime parle de quatre escales touchées.", { but: { hugo: null } }),
    bare("on n’a pas dragué l’an dernier", { but: { gwenn: { labels: [CLAIM, CONTESTED], links: [rejectedBy(["emma", "Là, c’est la darse ; ici, on parle du chenal."], refutes(`${PORT_INFOS}/02/dragage-darse`, "fermée jusqu’à jeudi pour dragage d’entretien"))] }, farid: { labels: [OPINION] } } }),
    judges(NOBODY, "Il était temps."),
  ],
  "boues-a-terre": [
    says(document("l’arrêté du 2 février", { cue: "selon" }), "celles de la cale du Radoub doivent aller à terre", { frames: ["health_safety"] }),
    says(organisation("La Gazette du Large"), "La Régie portuaire n’a pas voulu nous le dire.", { but: { farid: { searched: [found("Port-Infos et Lodestar disent de même")], links: [acceptedBy("gwenn", supports(`${PORT_INFOS}/04/dragage-depart`, "La Régie portuaire n’a pas souhaité dire où."))] }, hugo: { by: REGIE } } }),
    says(anonymous("un transporteur"), "Un transporteur, sous couvert d’anonymat, parle de l’ancienne carrière de Port-Velle.", { but: { emma: { labels: [CLAIM, CONTESTED] }, gwenn: { labels: [CLAIM, CONTESTED] } } }),
    says(named("Servan Le Dû", { cue: "nous écrit" }), "La mairie de Port-Velle n’a délivré aucune autorisation", { but: { emma: { searched: [nothing("registre des autorisations de Port-Velle")] } } }),
    bare("Le transport coûterait deux fois le dragage.", { but: { hugo: { labels: [UNSOURCED] } } }),
    judges(NOBODY, "On demande aux habitants de croire, quand il suffirait de leur montrer un plan.", { but: { farid: null } }),
  ],
};

/** The first notebook of briefs, January and February: read blind by two pupils of each class. */
import { acceptedBy, anonymous, CLAIM, context, CONTESTED, document, found, named, NOBODY, nothing, OPINION, organisation, LOST, refutes, rejectedBy, supports, UNSOURCED } from "../declare";
import { bare, judges, says, type SharedMark } from "../together";

export const WINTER_READERS = ["anouk", "bilal", "emma", "farid"];

const REGIE = organisation("la Régie portuaire");
const CAPITAINERIE = organisation("la capitainerie");
const ABGRALL = named("Loeiz Abgrall", { cue: "résume" });
const MARAIS_CRANE = "https://marais-info.example/grue-un-mois";
const LODESTAR_CRANE = "https://lodestar-weekly.example/crane-of-thirty-one";
const BILAN = "https://regie-arvelle.example/bilan-2025.pdf";

export const WINTER: Readonly<Record<string, readonly SharedMark[]>> = {
  "machine-a-glace": [
    says(REGIE, "Le compresseur de la seconde a lâché dans la nuit", { but: { farid: { quote: "Le compresseur de la seconde a lâché dans la nuit, indique la Régie portuaire." } } }),
    bare("La production tombe de 14 à 8 tonnes par jour.", { but: { emma: { labels: [CLAIM], by: REGIE, note: "C’est la phrase d’après : pour moi, c’est encore la Régie." } } }),
    judges(ABGRALL, "« On tient si la langoustine n’arrive pas en masse »"),
    bare("La pièce vient de Halmen et doit être livrée jeudi.", { but: { bilal: "confirms", anouk: { searched: [nothing("site de la Régie portuaire, presse de Halmen")] } } }),
    bare("D’ici là, les caseyeurs sont servis les premiers.", { only: ["farid"] }),
  ],
  "escales-2025": [
    says(document("le bilan de la Régie portuaire", { cue: "selon" }), "Le port a reçu 140 navires de commerce l’an dernier, contre 152 en 2024", {
      but: {
        anouk: { searched: [found("le bilan, page 2")], links: [acceptedBy("farid", supports(BILAN, "152 escales en 2024, 140 en 2025"))] },
        bilal: { quote: "Le port a reçu 140 navires de commerce l’an dernier", links: [acceptedBy("emma", supports("https://entretiens-du-large.example/maire-arvelle", "L’année dernière, cent quarante."))] },
      },
    }),
    says(document("le bilan de la Régie portuaire"), "Le tonnage, lui, progresse de 3 %, d’après le même bilan.", { frames: ["economic"] }),
    says(CAPITAINERIE, "La capitainerie a compté onze avaries mineures et aucune pollution.", { but: { farid: { searched: [nothing("registre des avaries, non public")] } } }),
    judges(NOBODY, "C’est une petite année qui se défend bien."),
    says(LOST, "Le bilan complet n’est [pas encore en ligne](#).", { only: ["emma"] }),
    bare("Les bateaux sont donc moins nombreux, mais plus gros.", { only: ["bilal"] }),
  ],
  "feu-du-musoir": [
    says(document("l’avis aux navigateurs n° 4", { cue: "prévient" }), "Le feu vert de la jetée nord est éteint ce lundi de 9 à 16 heures", {
      but: { emma: { searched: [found("phares.example, avis de janvier")], links: [acceptedBy("anouk", supports("https://phares.example/avis/2026-04"))] } },
    }),
    bare("Les Phares remplacent l’ancienne lampe par des diodes.", { but: { anouk: { labels: [CLAIM], by: organisation("les Phares") } } }),
    says(document("l’avis aux navigateurs n° 4"), "La portée passe de 9 à 12 milles, précise l’avis."),
    bare("L’entretien, lui, sera divisé par trois.", { but: { bilal: { labels: [OPINION], note: "C’est une prévision." } } }),
    bare("Un bateau de servitude restera sur place pendant les travaux.", { only: ["anouk"] }),
    bare("Le feu rouge attendra mars.", { only: ["farid"] }),
  ],
  pilotes: [
    says(named("Hervé Colvenn", { cue: "annonce" }), "Un quatrième pilote prendra son service le 1er avril, annonce son président, Hervé Colvenn."),
    judges(named("Hervé Colvenn"), "« À trois, on ne dort plus en période de grandes marées »", { but: { bilal: { labels: [CLAIM, OPINION] } } }),
    bare("Le concours a attiré neuf candidats, tous capitaines."),
    bare("Deux femmes figurent parmi eux, une première à Arvelle.", { but: { farid: "confirms", emma: { searched: [nothing("archives de la station")] } } }),
    says(organisation("la station de pilotage"), "Le tarif de pilotage ne bougera pas cette année", { frames: ["economic"] }),
    bare("La station de pilotage recrute.", { only: ["bilal"] }),
  ],
  "vedette-douane": [
    says(organisation("la direction des douanes", { cue: "selon" }), "Longue de 28 mètres, elle remplace l’« Astrée », désarmée en novembre"),
    bare("L’équipage compte neuf agents.", { but: { anouk: { labels: [CLAIM], by: organisation("la direction des douanes") } } }),
    judges(anonymous("un officier"), "« plus rapide, mais plus bruyante »", { but: { emma: { labels: [CLAIM, OPINION], unsure: true } } }),
    bare("La vedette garde-côte « Ondine » s’amarre depuis vendredi au ponton des Abeilles.", { but: { bilal: null } }),
    bare("Les plaisanciers voisins l’ont déjà remarqué.", { only: ["emma", "farid"] }),
  ],
  "bois-scandinave": [
    says(organisation("l’agence maritime Pellan", { cue: "selon" }), "Le « Tove Kirk » doit décharger 4 200 tonnes de bois scié lundi au quai aux Grains", { but: { anouk: { searched: [found("tableau des mouvements du terminal")] } } }),
    says(organisation("l’agence maritime Pellan"), "Un second cargo suivrait avant la fin du mois.", { but: { farid: { labels: [UNSOURCED], by: NOBODY, note: "Conditionnel, et la source n’est pas redite." }, bilal: { by: NOBODY } } }),
    bare("La place à terre manque", { but: { emma: "rejects" } }),
    bare("Le bois scié représente un dixième du trafic."),
    judges(NOBODY, "Espérons un temps sec."),
    bare("le hangar 3 est encore plein de pellets", { only: ["anouk", "bilal"] }),
    says(named("Maud Pellan", { cue: "explique" }), "« Nous stockerons dehors, sous bâche »", { only: ["bilal", "emma"] }),
  ],
  "dragage-darse": [
    says(REGIE, "La Régie portuaire compte y retirer 6 500 m³ de vase, dans la limite des 40 000 autorisés par l’arrêté du 9 janvier.", {
      but: {
        bilal: { by: document("l’arrêté du 9 janvier") },
        farid: { searched: [found("recueil des actes administratifs")], links: [acceptedBy("bilal", supports("https://prefecture-ambre.example/recueil/2026-01-09", "40 000 m³ par an"))] },
      },
    }),
    bare("Les boues partent à terre, au casier de la Palue.", { but: { anouk: { frames: ["health_safety"] } } }),
    says(named("Paulin Desroziers", { cue: "précise" }), "Un sondage de contrôle est prévu vendredi"),
    judges(NOBODY, "Leur patience est remarquable."),
    bare("Trois cargos attendent en rade.", { but: { farid: "confirms" } }),
    bare("La darse aux Grains est fermée jusqu’à jeudi", { only: ["anouk", "emma"] }),
  ],
  "grue-4-arret": [
    says(document("le rapport du bureau de contrôle", { cue: "constate" }), "Un axe du treuil s’est fissuré", { but: { anouk: { links: [acceptedBy("bilal", supports(LODESTAR_CRANE, "a cracked pin, according to the inspection report"))], searched: [found("Lodestar Weekly cite le même rapport")] } } }),
    says(REGIE, "Personne n’a été blessé, indique la Régie portuaire."),
    bare("La remise en service est annoncée sous dix jours.", { but: { emma: { by: anonymous("on", { cue: "est annoncée" }), note: "Annoncée par qui ?" } } }),
    bare("Deux escales ont été reportées.", { but: { bilal: { labels: [CLAIM] } } }),
    judges(NOBODY, "c’est beaucoup pour une grue", { but: { farid: "rejects" } }),
    bare("La grue a 31 ans", { only: ["anouk", "emma"] }),
    bare("La grue 4 du quai des Morutiers est immobilisée depuis mardi soir.", { only: ["bilal"] }),
  ],
  "peche-decembre": [
    says(document("les chiffres mensuels de la criée", { cue: "selon" }), "La criée a vendu 310 tonnes en décembre, soit 12 % de moins qu’un an plus tôt", { but: { emma: { searched: [found("tableau mensuel affiché à la criée")] } } }),
    bare("Le mauvais temps a gardé les bateaux à quai neuf jours de suite.", { but: { farid: { searched: [nothing("bulletins du sémaphore")] } } }),
    says(document("les chiffres mensuels de la criée"), "Le prix moyen monte à 5,10 euros le kilo, d’après la même source.", { frames: ["economic"] }),
    judges(named("Nolwenn Astruc", { cue: "nuance" }), "« Les prix ne paient pas les jours perdus »"),
    judges(NOBODY, "La sole tient le haut de l’étal.", { only: ["bilal", "farid"] }),
    judges(NOBODY, "Pêche : décembre a été mauvais", { only: ["emma"] }),
  ],
  "badge-terminal": [
    says(document("une note de service de la Régie portuaire", { cue: "rappelle" }), "À partir du 1er mars, l’ancien badge n’ouvrira plus le terminal", { but: { farid: { by: REGIE } } }),
    says(document("une note de service de la Régie portuaire"), "Il coûte 15 euros en cas de perte, selon la note."),
    bare("Environ 600 personnes seraient concernées.", { but: { bilal: { note: "« Environ » et un conditionnel : deux prudences." }, anouk: { labels: [UNSOURCED] } } }),
    bare("Le poste 2 ferme à 18 heures.", { but: { emma: null, farid: null } }),
    judges(NOBODY, "Mieux vaut ne pas attendre le dernier jour.", { only: ["anouk", "bilal"] }),
  ],
  "houle-cyclonique": [
    says(CAPITAINERIE, "La houle a rompu deux amarres du « Saint-Alban » dans la nuit, rapporte la capitainerie.", { frames: ["security_defense"] }),
    bare("Le remorqueur est intervenu en vingt minutes.", { but: { anouk: { labels: [CLAIM], by: CAPITAINERIE }, emma: { labels: [CLAIM], by: CAPITAINERIE } } }),
    says(document("le relevé du sémaphore", { cue: "selon" }), "Le vent a soufflé jusqu’à 104 km/h au sémaphore, selon son relevé.", { but: { bilal: { searched: [found("meteo-littoral.example")], links: [acceptedBy("anouk", supports("https://meteo-littoral.example/arvelle/2026-02-12", "rafale maximale : 104 km/h"))] } } }),
    bare("Un hangar de la cale du Radoub a perdu une partie de son toit.", { but: { farid: null } }),
    judges(anonymous("on", { cue: "dit-on" }), "On a connu pire, dit-on au comptoir du Cabestan."),
    bare("Le port a rouvert à 6 heures.", { only: ["emma"] }),
  ],
  "grue-4-reprise": [
    says(document("le procès-verbal du bureau de contrôle", { cue: "selon" }), "L’axe neuf a été essayé à 45 tonnes"),
    bare("L’arrêt aura duré onze jours.", {
      but: {
        anouk: { labels: [CLAIM, CONTESTED], links: [acceptedBy("farid", refutes(MARAIS_CRANE, "Un mois d'arrêt"))] },
        emma: { labels: [CLAIM, CONTESTED], links: [rejectedBy(["bilal", "Lodestar cite Port-Infos : ce n’est pas une autre source."], supports(LODESTAR_CRANE, "stood still for eleven days")), refutes(MARAIS_CRANE)] },
      },
    }),
    says(named("Édith Marsaudon", { cue: "indique" }), "La facture atteint 86 000 euros", {
      frames: ["economic"],
      but: { bilal: { searched: [found("Lodestar Weekly")], links: [acceptedBy("emma", supports(LODESTAR_CRANE, "The repair cost €86,000, says the port authority."))] } },
    }),
    says(organisation("les conducteurs de la grue"), "Les conducteurs demandent toujours un diagnostic complet du treuil.", { but: { farid: { by: NOBODY } } }),
    judges(NOBODY, "Ils n’ont pas tort.", { but: { bilal: { note: "Là, c’est le bulletin qui prend parti." } } }),
    bare("La grue 4 lève de nouveau depuis samedi.", { only: ["bilal", "farid"] }),
  ],
  "cereales-hausse": [
    says(document("la note de conjoncture de la Chambre maritime", { cue: "selon" }), "Le quai aux Grains a chargé 61 000 tonnes en janvier, un record pour ce mois", { frames: ["economic"], but: { farid: { searched: [nothing("la note n’est pas publiée")] } } }),
    bare("L’orge fait la moitié du total.", { but: { bilal: { labels: [CLAIM], by: organisation("la Chambre maritime") } } }),
    says(organisation("Silos du Ponant", { cue: "d’après" }), "Les silos sont pleins à 92 %"),
    judges(anonymous("un négociant"), "« un embouteillage de luxe »"),
    bare("Les camions attendent jusqu’à trois heures au rond-point de la Palue.", { but: { anouk: null } }),
    judges(NOBODY, "Céréales : un janvier record", { only: ["bilal"] }),
  ],
  "eclairage-mole": [
    bare("Ils étaient éteints depuis la tempête de novembre.", { but: { farid: null } }),
    says(organisation("l’entreprise Lorrec", { cue: "précise" }), "Le câble sous-marin a été remplacé sur 340 mètres"),
    says(document("le marché publié par la Régie portuaire", { cue: "selon" }), "Le chantier a coûté 112 000 euros", { frames: ["economic"], but: { anouk: { searched: [found("regie-arvelle.example/marches")], links: [acceptedBy("emma", supports("https://regie-arvelle.example/marches/2026-02", "112 000 euros hors taxes"))] }, emma: { by: REGIE } } }),
    judges(NOBODY, "Les pêcheurs à la ligne sont ravis.", { but: { bilal: { labels: [CLAIM, UNSOURCED], unsure: true } } }),
    bare("Les lampadaires du môle Sainte-Reine fonctionnent depuis dimanche.", { only: ["bilal"] }),
    bare("Un projecteur manque encore au bout du môle.", { only: ["anouk"] }),
  ],
  "amende-degazage": [
    says(document("le jugement", { cue: "selon" }), "Le tribunal maritime a condamné l’armateur du « Korsika Star » à 180 000 euros d’amende, selon le jugement rendu mardi.", { frames: ["crime_punishment"], but: { farid: { searched: [found("le jugement, en ligne")], links: [acceptedBy("anouk", supports("https://tribunaux.example/maritime/korsika-star"))] } } }),
    bare("Le cargo avait laissé une nappe de 7 kilomètres au large d’Arvelle, en août.", { but: { anouk: { labels: [CLAIM], by: document("le jugement") }, emma: { labels: [CLAIM], by: document("le jugement") } } }),
    says(named("Ruben Castell", { cue: "annonce" }), "L’avocat de l’armateur, Ruben Castell, annonce un appel."),
    bare("Vasière vivante, partie civile, obtient 10 000 euros.", { but: { bilal: { links: [context("https://vasiere-vivante.example/korsika-star")] } } }),
    judges(named("Ombeline Kerdraon", { cue: "réagit" }), "« C’est peu, mais c’est la première fois »"),
  ],
};

/** The strike, the crane and the dredger as three other papers tell them: read in the open by a few of each class. */
import { acceptedBy, anonymous, CLAIM, context, CONTESTED, document, found, LOST, named, NOBODY, nothing, OPINION, organisation, refutes, supports, UNSOURCED } from "../declare";
import { bare, judges, says, type SharedMark } from "../together";

const PORT_INFOS = "https://port-infos.example/2026";
const GAZETTE = "https://gazette-du-large.example";
const PORT_AUTHORITY = organisation("the port authority", { cue: "says" });

export const MARAIS_READERS = ["anouk", "bilal", "chloe"];
export const MARAIS: Readonly<Record<string, readonly SharedMark[]>> = {
  "grue-un-mois": [
    bare("Un mois d'arrêt, des navires en rade", { but: { bilal: { labels: [CLAIM, CONTESTED], links: [acceptedBy("chloe", refutes(`${PORT_INFOS}/02/grue-4-reprise`, "L’arrêt aura duré onze jours."))], searched: [found("Port-Infos")] }, chloe: { labels: [CLAIM, CONTESTED] } } }),
    says(organisation("Port-Infos", { cue: "D'après" }), "la réparation a coûté 86 000 euros"),
    bare("Tout le monde savait que cet axe était pourri.", { but: { anouk: { labels: [UNSOURCED, OPINION] } } }),
    says(anonymous("un conducteur"), "Un conducteur nous l'avait dit dès l'automne.", { but: { bilal: { searched: [nothing("archives de Marais Info")] } } }),
    judges(NOBODY, "à la Régie, on préfère les rustines"),
  ],
  "port-paralyse": [
    bare("Plus un navire ne bouge.", { but: { anouk: { labels: [CLAIM, CONTESTED], links: [acceptedBy("bilal", refutes(`${PORT_INFOS}/03/greve-premier-jour`, "Cinq navires sur sept ont été travaillés"))] }, bilal: { labels: [CLAIM, CONTESTED] } } }),
    says(organisation("la Régie portuaire", { cue: "Selon" }), "Selon la Régie, ils n'étaient pourtant que 420.", { but: { chloe: { links: [acceptedBy("anouk", supports(`${PORT_INFOS}/03/greve-premier-jour`, "La Régie portuaire compte 420 grévistes"))], searched: [found("Port-Infos")] } } }),
    bare("Deux bateaux se sont déjà enfuis à Port-Velle.", { but: { bilal: { note: "« Enfuis » : des bateaux ?" } } }),
    says(anonymous("les commerçants du centre"), "Les commerçants du centre parlent de pertes énormes.", { frames: ["economic"], but: { chloe: { labels: [UNSOURCED, OPINION] } } }),
    judges(NOBODY, "Ce pays aime ses ports surtout quand ils sont fermés."),
  ],
};

export const SENTINELLE_READERS = ["diego", "emma", "hugo"];
export const SENTINELLE_TRIBUNES: Readonly<Record<string, readonly SharedMark[]>> = {
  "dignite-a-quai": [
    bare("Ils étaient neuf cents, debout dans le vent", { but: { emma: { labels: [CLAIM, CONTESTED], links: [acceptedBy("hugo", refutes(`${PORT_INFOS}/03/greve-premier-jour`, "La Régie portuaire compte 420 grévistes"))] }, hugo: { labels: [CLAIM, CONTESTED] } } }),
    judges(NOBODY, "à celles et ceux qui y travaillent", { frames: ["fairness_equality"], but: { diego: null } }),
    bare("Leur prime de marée représente un cinquième de la paie.", { but: { diego: { links: [supports(`${PORT_INFOS}/04/primes-reunion`)] } } }),
    says(LOST, "Des élus présents jeudi au piquet nous ont promis un débat, [comme ils l’avaient déjà fait en janvier](#).", { but: { hugo: { by: anonymous("des élus") } } }),
    judges(NOBODY, "Nous n’oublierons pas leurs noms.", { frames: ["morality"] }),
  ],
  "noyer-le-poisson": [
    judges(NOBODY, "Depuis lundi, une drague vide notre chenal sur les bancs de coquilles.", { frames: ["health_safety"], but: { hugo: { labels: [CLAIM, UNSOURCED] } } }),
    says(document("l’arrêté du 2 février", { cue: "dit" }), "Cent quatre-vingt mille mètres cubes, dit l'arrêté.", { but: { emma: { links: [acceptedBy("diego", supports(`${PORT_INFOS}/04/drague-arrivee`, "180 000 m³ avant le 31 août"))], searched: [found("Port-Infos")] } } }),
    says(LOST, "Les sédiments contiennent du cuivre et de l’étain, [comme l’ont montré les analyses](#).", { but: { emma: { searched: [nothing("le lien ne mène nulle part ; rien sur le site")] } } }),
    bare("On sait pourtant que la carrière de Port-Velle est déjà pleine.", { but: { diego: { labels: [UNSOURCED], by: anonymous("on") } } }),
    judges(NOBODY, "Il y a un mot pour cela, et ce n’est pas « entretien »."),
  ],
};

export const LODESTAR_READERS = ["anouk", "chloe", "emma"];
export const NOTEBOOK: Readonly<Record<string, readonly SharedMark[]>> = {
  "crane-of-thirty-one": [
    says(document("the inspection report", { cue: "according to" }), "The crane stood still for eleven days with a cracked pin, according to the inspection report", { but: { chloe: { searched: [found("Port-Infos")], links: [acceptedBy("anouk", supports(`${PORT_INFOS}/02/grue-4-arret`, "Un axe du treuil s’est fissuré"))] } } }),
    says(PORT_AUTHORITY, "The repair cost €86,000, says the port authority.", { frames: ["economic"] }),
    bare("That is roughly what a new control cabin costs.", { but: { emma: { searched: [nothing("two suppliers' price lists")] } } }),
    says(anonymous("one of its drivers"), "he writes a farewell note before each shift", { but: { anouk: { labels: [OPINION], unsure: true, note: "Il dit lui-même qu’il plaisante à moitié." } } }),
    judges(NOBODY, "Cranes, like ferries, are replaced the year after they should have been."),
  ],
  "two-days-three-counts": [
    says(organisation("the union", { cue: "says" }), "The union says 900.", { but: { anouk: { links: [acceptedBy("emma", context(`${GAZETTE}/greve-deux-comptes`, "il en porte 897"))] } } }),
    says(PORT_AUTHORITY, "The port authority says 420."),
    says(organisation("Lodestar Weekly"), "Lodestar stood at both gates at six on Wednesday morning and counted 610.", { but: { chloe: { labels: [CLAIM, CONTESTED], links: [acceptedBy("anouk", refutes(`${PORT_INFOS}/03/greve-premier-jour`, "La Régie portuaire compte 420 grévistes"))] } } }),
    says(document("the board at the terminal", { cue: "according to" }), "Four ships of seven were worked on the first day", { but: { emma: { labels: [CLAIM, CONTESTED], links: [acceptedBy("chloe", supports(`${GAZETTE}/greve-deux-comptes`, "Quatre navires sur sept ont été travaillés")), acceptedBy("anouk", refutes(`${PORT_INFOS}/03/greve-premier-jour`, "Cinq navires sur sept"))], searched: [found("La Gazette du Large")] } } }),
    bare("Two more left for Port-Velle.", { but: { anouk: null } }),
  ],
  "four-trips-a-day": [
    says(organisation("the dredger’s owner"), "She carries 3,400 cubic metres a trip, her owner says"),
    says(document("the order of 2 February"), "The order allows 180,000 cubic metres", { but: { chloe: { searched: [found("recueil des actes")], links: [acceptedBy("emma", supports("https://prefecture-ambre.example/recueil/2026-02-02", "180 000 m³"))] } } }),
    says(PORT_AUTHORITY, "The port authority confirms that it is a ceiling."),
    says(document("the order of 2 February", { cue: "says" }), "Mud from the repair slip is to go ashore, the order says.", { but: { anouk: { by: named("Imogen Farrant"), unsure: true } } }),
    bare("Nobody will say where.", { but: { emma: null } }),
    judges(NOBODY, "It is remarkable how much can be hidden in a lorry."),
  ],
};

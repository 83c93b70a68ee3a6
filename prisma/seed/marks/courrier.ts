/** Two articles of Le Courrier d’Ambre: the analysis of clause 17 (read blind by the class), and the explainer without a source. */
import { acceptedBy, anonymous, CLAIM, CONTESTED, context, document, found, named, NOBODY, nothing, OPINION, organisation, refutes, supports, UNSOURCED } from "../declare";
import type { DeclaredReading } from "../declare";

const GAZETTE = "https://gazette-du-large.example/quais-accord-signe";
const LODESTAR = "https://lodestar-weekly.example/arvelle-keeps-the-keys";
const PROCHE = anonymous("une source proche du dossier", { via: "La Gazette du Large", cue: "Selon" });
const VALDONNE = named("Irène Valdonne");

export const clause: readonly DeclaredReading[] = [
  {
    reader: "anouk",
    finished: true,
    marks: [
      { quote: "la capitainerie passerait de neuf agents à cinq avant la fin de l’année", labels: [CLAIM, UNSOURCED], by: PROCHE, note: "J’ai relu la Gazette : cette phrase n’y est pas." },
      { quote: "La phrase est négative, sans la moindre ambiguïté.", labels: [CLAIM], by: VALDONNE },
      { quote: "Le port d’Arvelle est un vieux boxeur", labels: [OPINION] },
      { quote: "Mille cinq cents dockers, affirme l’annexe sociale.", labels: [CLAIM], by: document("L’annexe sociale", { cue: "affirme" }), links: [supports(GAZETTE, "1 500 dockers changent d’employeur")] },
    ],
  },
  {
    reader: "bilal",
    finished: true,
    marks: [
      { quote: "Selon une source proche du dossier citée par « La Gazette du Large », la capitainerie passerait de neuf agents à cinq", labels: [CLAIM, CONTESTED], by: PROCHE, links: [acceptedBy("anouk", refutes(LODESTAR, "Ms Marsaudon says that they will be replaced."))], searched: [nothing("La Gazette du Large"), found("Lodestar Weekly")] },
      { quote: "Le port d’Arvelle est un vieux boxeur : il tient debout par habitude", labels: [CLAIM], unsure: true, note: "Le port tient debout : est-ce que ça compte comme un fait ?" },
      { quote: "« On a signé parce qu’on ne savait plus quoi faire d’autre. »", labels: [UNSOURCED], by: anonymous("on"), note: "Personne ne la prononce." },
      { quote: "Les trois décomptes ne mesurent pas la même chose", labels: [CLAIM] },
    ],
  },
  {
    reader: "chloe",
    finished: true,
    marks: [
      { quote: "une source proche du dossier citée par « La Gazette du Large »", labels: [UNSOURCED], by: PROCHE },
      { quote: "L’exploitant ne peut pas fermer seul.", labels: [CLAIM], by: VALDONNE, links: [acceptedBy("bilal", supports(GAZETTE, "n’autorise pas l’exploitant à fermer le bassin"))], searched: [found("La Gazette du Large")] },
      { quote: "le gardien, ici, dort debout depuis longtemps", labels: [OPINION, UNSOURCED] },
      { quote: "La Régie dément toute suppression de poste.", labels: [CLAIM], by: organisation("La Régie portuaire", { cue: "dément" }) },
    ],
  },
  {
    reader: "diego",
    marks: [
      { quote: "Il ne peut y en avoir qu’une de juste.", labels: [OPINION], unsure: true },
      { quote: "la capitainerie passerait de neuf agents à cinq", labels: [CLAIM], by: organisation("La Gazette du Large", { cue: "citée par" }) },
      { quote: "Cette convention est un pari", labels: [OPINION], frames: ["political"] },
    ],
  },
  {
    reader: "emma",
    finished: true,
    marks: [
      { quote: "la capitainerie passerait de neuf agents à cinq avant la fin de l’année", labels: [CONTESTED], by: PROCHE, links: [refutes(LODESTAR)] },
      { quote: "des trois départs à la retraite prévus en septembre, dont aucun n’est remplacé à ce jour", labels: [CLAIM], by: NOBODY, links: [acceptedBy("chloe", supports(LODESTAR, "three of whom retire in September"))], searched: [found("Lodestar Weekly")] },
      { quote: "Il serait malhonnête de les jeter à la tête les uns des autres", labels: [OPINION] },
    ],
  },
  {
    reader: "farid",
    finished: true,
    marks: [
      { quote: "Les deux ont été imprimées, les deux se réclament du même texte", labels: [CLAIM], links: [context(GAZETTE)] },
      { quote: "Le port d’Arvelle est un vieux boxeur", labels: [OPINION], note: "Métaphore." },
      { quote: "Un conseil de quarante-sept membres a engagé la ville jusqu’en 2051 sur un dossier lu en une nuit.", labels: [CLAIM, OPINION] },
    ],
  },
  {
    reader: "anouk",
    afterHandingIn: true,
    marks: [{ quote: "« On a signé parce qu’on ne savait plus quoi faire d’autre. »", labels: [UNSOURCED], note: "Je l’avais lue comme une citation. Bilal a raison : personne ne la dit." }],
  },
];

export const explainer: readonly DeclaredReading[] = [
  {
    reader: "anouk",
    finished: true,
    marks: [
      { quote: "Ce partage est largement répandu et donne le plus souvent satisfaction.", labels: [UNSOURCED], by: NOBODY, note: "À qui ? Où ? Pas un exemple." },
      { quote: "Les spécialistes conseillent de prévoir des rendez-vous réguliers", labels: [UNSOURCED], by: anonymous("les spécialistes") },
      { quote: "Les progrès accomplis ces dernières années sont reconnus par tous.", labels: [OPINION, UNSOURCED], by: NOBODY },
    ],
  },
  {
    reader: "chloe",
    finished: true,
    marks: [
      { quote: "Le sol d’un port relève en général de la puissance publique.", labels: [CLAIM], by: NOBODY },
      { quote: "Il permet de moderniser des installations vieillissantes sans alourdir les impôts.", labels: [CLAIM, UNSOURCED], by: NOBODY },
      { quote: "Ce sentiment s’estompe généralement avec les années", labels: [UNSOURCED, OPINION], by: NOBODY, note: "Le ton est calme, mais rien n’est montré." },
    ],
  },
  {
    reader: "gwenn",
    finished: true,
    marks: [
      { quote: "Ce partage est largement répandu et donne le plus souvent satisfaction. Il permet de moderniser", labels: [UNSOURCED], by: NOBODY },
      { quote: "Un port bien géré pollue moins qu’un port laissé à l’abandon.", labels: [CLAIM], frames: ["health_safety"], by: NOBODY, unsure: true },
      { quote: "Sans navires, un port n’est qu’une jolie promenade.", labels: [OPINION] },
    ],
  },
  {
    reader: "hugo",
    finished: true,
    marks: [
      { quote: "Les rivières apportent sans cesse de la vase", labels: [CLAIM] },
      { quote: "Le transport par mer reste la manière la plus sobre de déplacer de grandes quantités de marchandises.", labels: [CLAIM], by: NOBODY },
      { quote: "Les jeunes s’y retrouvent.", labels: [OPINION, UNSOURCED] },
    ],
  },
];

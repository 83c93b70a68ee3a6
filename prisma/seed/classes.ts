/** The two classes, and what their teacher asks of them. */
import { GAZETTE_BRIEFS, SPRING_BRIEFS, WINTER_BRIEFS } from "./briefs";
import type { DeclaredArticle, DeclaredAssignment, DeclaredClass } from "./declare";

type Asked = Omit<DeclaredAssignment, "submitted">;

const WHO_SPEAKS: Asked = {
  title: "Qui parle ?",
  instructions: "Lisez les deux articles. Pour chaque affirmation importante, dites qui le dit. Quand les deux textes ne sont pas d’accord, reliez-les.",
  files: ["sentinelle-cede-ses-quais.md", "gazette-accord-signe.md"], blind: false, minimum: 5, dueIn: 14,
};

const CLAUSE: Asked = {
  title: "La clause 17, à l’aveugle",
  instructions: "Travaillez sans voir les marques des autres. Au moins trois passages ; ensuite vous rendez, et vous découvrez les autres lectures.",
  files: ["courrier-clause-17.md"], blind: true, minimum: 3, dueIn: 7,
};

const notebook = (pages: string, articles: readonly DeclaredArticle[], members: readonly string[]): DeclaredAssignment => ({
  title: `Brèves de port, ${pages}`,
  instructions: "Lisez chaque brève en entier, sans voir les marques des autres. Qui le dit ? Si personne ne le dit, notez-le. Quand un devoir est fini, dites que vous avez terminé chaque brève.",
  files: articles.map(({ file }) => file), members, blind: true, minimum: 40, dueIn: 21, submitted: members,
});

const STRIKE: Asked = {
  title: "La Gazette, à l’aveugle",
  instructions: "Cinq articles d’un même journal. Marquez ce qui peut être vérifié et dites qui le dit ; cherchez au moins une source ailleurs.",
  files: GAZETTE_BRIEFS.map(({ file }) => file), blind: true, minimum: 15, dueIn: 18,
};

const handedIn = (asked: Asked, ...submitted: string[]): DeclaredAssignment => ({ ...asked, submitted });

export const CLASSES: readonly DeclaredClass[] = [
  {
    name: "3e B",
    members: ["anouk", "bilal", "chloe", "diego"],
    assignments: [
      handedIn(WHO_SPEAKS, "anouk", "bilal", "chloe"),
      handedIn(CLAUSE, "anouk", "bilal", "chloe"),
      notebook("premier carnet", WINTER_BRIEFS, ["anouk", "bilal"]),
      notebook("second carnet", SPRING_BRIEFS, ["chloe", "diego"]),
    ],
  },
  {
    name: "2de 4",
    members: ["emma", "farid", "gwenn", "hugo"],
    assignments: [
      handedIn(WHO_SPEAKS, "emma", "farid"),
      handedIn(CLAUSE, "emma"),
      handedIn(STRIKE, "emma", "farid", "gwenn", "hugo"),
      notebook("premier carnet", WINTER_BRIEFS, ["emma", "farid"]),
      notebook("second carnet", SPRING_BRIEFS, ["gwenn", "hugo"]),
    ],
  },
];

/** The two projects of the demo: what is read, by whom, and what is asked of the classes. */
import { ARVELLE, SKERROW } from "./articles";
import { GAZETTE_BRIEFS, OTHER_BRIEFS, SPRING_BRIEFS, WINTER_BRIEFS } from "./briefs";
import { CLASSES } from "./classes";
import type { DeclaredProject } from "./declare";

export const PROJECTS: readonly DeclaredProject[] = [
  {
    name: "Le port d’Arvelle", language: "fr", articles: [...ARVELLE, ...GAZETTE_BRIEFS, ...OTHER_BRIEFS, ...SPRING_BRIEFS, ...WINTER_BRIEFS], moderators: ["prof"], researchers: ["recherche"],
    annotators: ["anouk", "bilal", "chloe", "diego", "emma", "farid", "gwenn", "hugo"], classes: CLASSES,
  },
  {
    name: "Skerrow, two papers, one boat", language: "en", articles: SKERROW, moderators: ["prof"], researchers: ["recherche"],
    annotators: ["anouk", "emma", "hugo"], classes: [],
  },
];

/** The short pieces of the demo: five series, each read by the same few people. */
import type { DeclaredArticle } from "./declare";
import { GAZETTE_READERS, GAZETTE_SUITES } from "./marks/gazette-suites";
import { SPRING, SPRING_READERS } from "./marks/port-infos-spring";
import { WINTER, WINTER_READERS } from "./marks/port-infos-winter";
import { LODESTAR_READERS, MARAIS, MARAIS_READERS, NOTEBOOK, SENTINELLE_READERS, SENTINELLE_TRIBUNES } from "./marks/strike-and-crane";
import { piecesOf, type Piece } from "./series";
import { readTogether, type SharedMark } from "./together";

interface Series {
  readonly file: string;
  readonly outlet: NonNullable<DeclaredArticle["outlet"]>;
  readonly language: string;
  readonly authors: readonly string[];
  readonly address: (piece: Piece) => string;
  readonly readers: readonly string[];
  /** By key of the piece. */
  readonly marks: Readonly<Record<string, readonly SharedMark[]>>;
}

/** One article per piece that these readers marked. Throws where the file does not have it. */
const articlesOf = ({ file, outlet, language, authors, address, readers, marks }: Series): DeclaredArticle[] => {
  const pieces = new Map(piecesOf(file).map((piece) => [piece.key, piece]));
  return Object.entries(marks).map(([key, list]) => {
    const piece = pieces.get(key);
    if (!piece) throw new Error(`${file} has no piece ${key}`);
    const { title, publishedAt, story } = piece;
    return {
      file: `${file}#${key}`, format: "markdown", title, outlet, url: `https://${outlet.domain}/${address(piece)}`,
      language, publishedAt, authors, story, readings: readTogether(readers, list),
    };
  });
};

const PORT_INFOS = {
  file: "port-infos-breves.md", outlet: { name: "Port-Infos", domain: "port-infos.example" }, language: "fr", authors: [],
  address: ({ publishedAt, key }: Piece) => `${publishedAt.slice(0, 7).replace("-", "/")}/${key}`,
};
const byKey = ({ key }: Piece): string => key;

export const WINTER_BRIEFS = articlesOf({ ...PORT_INFOS, readers: WINTER_READERS, marks: WINTER });
export const SPRING_BRIEFS = articlesOf({ ...PORT_INFOS, readers: SPRING_READERS, marks: SPRING });

export const GAZETTE_BRIEFS = articlesOf({
  file: "gazette-suites.md", outlet: { name: "La Gazette du Large", domain: "gazette-du-large.example" }, language: "fr",
  authors: ["Loïse Kervazo"], address: byKey, readers: GAZETTE_READERS, marks: GAZETTE_SUITES,
});

/** Told by others: short, in the open. */
export const OTHER_BRIEFS: readonly DeclaredArticle[] = [
  ...articlesOf({
    file: "sentinelle-tribunes.md", outlet: { name: "La Sentinelle du Ponant", domain: "sentinelle-du-ponant.example" }, language: "fr",
    authors: [], address: byKey, readers: SENTINELLE_READERS, marks: SENTINELLE_TRIBUNES,
  }),
  ...articlesOf({
    file: "marais-info-billets.md", outlet: { name: "Marais Info", domain: "marais-info.example" }, language: "fr",
    authors: ["P. L."], address: byKey, readers: MARAIS_READERS, marks: MARAIS,
  }),
  ...articlesOf({
    file: "lodestar-notebook.md", outlet: { name: "Lodestar Weekly", domain: "lodestar-weekly.example" }, language: "en",
    authors: ["Imogen Farrant"], address: byKey, readers: LODESTAR_READERS, marks: NOTEBOOK,
  }),
];

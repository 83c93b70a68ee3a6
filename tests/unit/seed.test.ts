/** The demo corpus: every declared quote is where it is meant, and every phenomenon the demo is for can be found in it. */
import { readdirSync } from "node:fs";
import path from "node:path";
import { DEFAULT_CODEBOOK } from "@/lib/annotation/default-codebook";
import { annotationInput } from "@/lib/annotation/record";
import { indexText } from "@/lib/text/offsets";
import { safeLink } from "@/lib/text/safe-link";
import { articleText } from "@/prisma/seed/article-text";
import { PROJECTS } from "@/prisma/seed/corpus";
import { locate } from "@/prisma/seed/locate";
import { CLAIM, NOBODY, OPINION } from "@/prisma/seed/declare";
import { PEOPLE } from "@/prisma/seed/people";
import { piecesOf } from "@/prisma/seed/series";
import { bare, judges, readTogether } from "@/prisma/seed/together";

const ARTICLES = PROJECTS.flatMap((project) => project.articles);
const LABELS = new Set(DEFAULT_CODEBOOK.labels.map((label) => label.key));
const FRAMES = new Set(DEFAULT_CODEBOOK.frames.map((frame) => frame.key));
const words = (text: string): number => text.match(/[\p{L}\p{N}]+(?:[’'\-.,][\p{L}\p{N}]+)*/gu)?.length ?? 0;
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, " ").replace(/’/gu, "'");
const occurrences = (text: string, piece: string): number => text.split(piece).length - 1;

const SENTINELLE = articleText("sentinelle-cede-ses-quais.md");
const GAZETTE = articleText("gazette-accord-signe.md");
const PORT_INFOS = articleText("port-infos-trois-autorisations.md");
const MARAIS = articleText("marais-info-dragage.txt");
const EXPLAINER = articleText("courrier-a-quoi-sert-un-port.md");
const INTERVIEW = articleText("entretien-maire.txt");
const CLAUSE = articleText("courrier-clause-17.md");
const LODESTAR = articleText("lodestar-keeps-the-keys.md");

const shingles = (text: string): Set<string> => {
  const list = plain(text).toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(list.slice(4).map((_, at) => list.slice(at, at + 5).join(" ")));
};

describe("what is declared", () => {
  test("every file of the corpus, and every piece of a series, is an article of a project, once", () => {
    const series = new Set(ARTICLES.flatMap(({ file }) => (file.includes("#") ? [file.split("#")[0]!] : [])));
    const files = readdirSync(path.join("prisma/seed/corpus")).flatMap((file) => (series.has(file) ? piecesOf(file).map(({ key }) => `${file}#${key}`) : [file]));
    expect(ARTICLES.map((article) => article.file).sort()).toEqual(files.sort());
  });

  test("two articles of a project never share a title or an address", () => {
    for (const { articles } of PROJECTS) {
      const addresses = articles.flatMap(({ url }) => (url ? [url] : []));
      expect(new Set(articles.map(({ title }) => title)).size).toBe(articles.length);
      expect(new Set(addresses).size).toBe(addresses.length);
    }
  });

  test.each(ARTICLES)("$file reads as an article", ({ file }) => {
    const count = words(articleText(file));
    const [least, most] = file.includes("#") ? [50, 130] : [330, 900];
    expect(count).toBeGreaterThanOrEqual(least);
    expect(count).toBeLessThanOrEqual(most);
    expect(articleText(file).isWellFormed()).toBe(true);
  });

  test.each(ARTICLES.flatMap((article) => article.readings.map((reading) => ({ article, reading }))))(
    "$article.file: every quote of $reading.reader is where it is meant",
    ({ article, reading }) => {
      const text = articleText(article.file);
      const index = indexText(text);
      expect(PEOPLE.map((person) => person.login)).toContain(reading.reader);
      for (const mark of reading.marks) {
        const { start, end, exact } = locate(text, mark);
        expect(index.slice(start, end)).toBe(exact);
        const { quote: _quote, nth: _nth, unsure: _unsure, searched: _searched, replies: _replies, by, links = [], ...said } = mark;
        const sent = { selector: { start, end, exact }, ...said, attribution: by ?? null, links: links.map(({ reviews: _reviews, ...link }) => link) };
        expect(annotationInput.safeParse(sent).error).toBeUndefined();
        expect((mark.labels ?? []).filter((label) => !LABELS.has(label))).toEqual([]);
        expect((mark.frames ?? []).filter((frame) => !FRAMES.has(frame))).toEqual([]);
        expect(links.filter((link) => safeLink(link.url) === null)).toEqual([]);
      }
      expect(reading.votes === undefined || reading.finished).toBe(true);
      for (const vote of reading.votes ?? []) expect(locate(text, vote).exact).not.toBe("");
    },
  );

  test("nobody marks the same place of an article twice", () => {
    for (const { file, readings } of ARTICLES) {
      const places = readings.flatMap(({ reader, marks }) => marks.map((mark) => {
        const { start, end } = locate(articleText(file), mark);
        return `${file} ${reader} ${start}-${end}`;
      }));
      expect(places.filter((place, at) => places.indexOf(place) !== at)).toEqual([]);
    }
  });

  test("a passage that occurs more than once is never declared without saying which", () => {
    expect(() => locate(INTERVIEW, { quote: "Personne ne perdra son métier." })).toThrow("2 times");
    expect(locate(INTERVIEW, { quote: "Personne ne perdra son métier.", nth: 2 }).start).toBeGreaterThan(
      locate(INTERVIEW, { quote: "Personne ne perdra son métier.", nth: 1 }).end,
    );
  });

  test("the main articles carry the marks of a class", () => {
    const counts = ["sentinelle-cede-ses-quais.md", "gazette-accord-signe.md", "entretien-maire.txt"].map(
      (file) => ARTICLES.find((article) => article.file === file)!.readings.flatMap((reading) => reading.marks).length,
    );
    for (const count of counts) expect(count).toBeGreaterThanOrEqual(40);
    for (const count of counts) expect(count).toBeLessThanOrEqual(60);
  });

  test("at one place at least three labels overlap, by at least six people", () => {
    const { start, end } = locate(SENTINELLE, { quote: "1 500 dockers" });
    const here = ARTICLES[0]!.readings.flatMap((reading) =>
      reading.marks.filter((mark) => {
        const place = locate(SENTINELLE, mark);
        return place.start < end && place.end > start;
      }).map((mark) => ({ reader: reading.reader, labels: mark.labels ?? [] })),
    );
    expect(new Set(here.flatMap((mark) => mark.labels)).size).toBeGreaterThanOrEqual(3);
    expect(new Set(here.map((mark) => mark.reader)).size).toBeGreaterThanOrEqual(6);
  });

  test("notes, doubt, every stance and every kind of attribution are there", () => {
    const marks = ARTICLES.flatMap((article) => article.readings).flatMap((reading) => reading.marks);
    expect(marks.some((mark) => mark.note)).toBe(true);
    expect(marks.some((mark) => mark.unsure)).toBe(true);
    expect(new Set(marks.flatMap((mark) => (mark.links ?? []).map((link) => link.stance)))).toEqual(new Set(["supports", "refutes", "context"]));
    expect(new Set(marks.flatMap((mark) => (mark.by ? [mark.by.type] : [])))).toEqual(
      new Set(["named", "organisation", "document", "anonymous", "lost", "none"]),
    );
  });

  test("what several marked is written once, and who saw it differently says how", () => {
    const shared = [bare("Tout.", { but: { bo: { quote: "To" }, cy: null, dé: "confirms" } }), judges(NOBODY, "Rien.", { only: ["bo"] })];
    const [ada, bo, cy, dé] = readTogether(["ada", "bo", "cy", "dé"], shared);
    expect(ada).toMatchObject({ reader: "ada", finished: true, marks: [{ quote: "Tout.", by: NOBODY }] });
    expect(bo!.marks).toMatchObject([{ quote: "To" }, { quote: "Rien.", labels: [OPINION] }]);
    expect(cy).toMatchObject({ marks: [], votes: [] });
    expect(dé).toMatchObject({ marks: [], votes: [{ quote: "Tout.", label: CLAIM, vote: "confirm" }] });
  });

  test("who has handed in was asked, and had made enough marks", () => {
    for (const { classes, articles } of PROJECTS) {
      for (const { members, assignments } of classes) {
        for (const { files, minimum, submitted, members: asked = members } of assignments) {
          const readings = articles.filter((article) => files.includes(article.file)).flatMap((article) => article.readings);
          for (const login of submitted) {
            const made = readings.filter((reading) => reading.reader === login && !reading.afterHandingIn).flatMap((reading) => reading.marks);
            expect([login, asked.includes(login), made.length >= minimum]).toEqual([login, true, true]);
          }
        }
      }
    }
  });

  test("links are judged and marks answered by somebody else, who sees them by then", () => {
    const judged = PROJECTS.flatMap(({ articles, classes, moderators, annotators }) =>
      articles.flatMap(({ file, readings }) =>
        readings.flatMap(({ reader, marks }) =>
          marks.flatMap(({ links = [], replies = [] }) => [...links.flatMap(({ reviews = [] }) => reviews), ...replies]).map(({ login }) => {
            const isClosed = classes.some(({ members, assignments }) =>
              assignments.some((each) => each.blind && each.files.includes(file) && (each.members ?? members).includes(login) && !each.submitted.includes(login)));
            return { file, login, isOwn: login === reader, isIn: [...moderators, ...annotators].includes(login), isClosed };
          }),
        ),
      ),
    );
    expect(judged.length).toBeGreaterThan(50);
    expect(judged.filter(({ isOwn, isIn, isClosed }) => isOwn || !isIn || isClosed)).toEqual([]);
  });
});

describe("what the demo is for", () => {
  test("page rules cut sentences", () => {
    expect(SENTINELLE.match(/\p{L}\n\n---\n\n\p{Ll}/gu)).toHaveLength(2);
  });

  test("links have lost their targets, menus and appeals came along", () => {
    expect(SENTINELLE.match(/\]\(#\)/gu)!.length).toBeGreaterThan(10);
    expect(SENTINELLE).toContain("tient par vos dons");
    expect(MARAIS).toContain("glissez une pièce dans la tirelire");
    expect(PORT_INFOS).toContain("Marées | Trafic | Travaux");
  });

  test("one text has two apostrophes, and both kinds of protected space occur", () => {
    for (const piece of ["'", "’", "\u202f", "\u00a0"]) expect(SENTINELLE).toContain(piece);
    expect(SENTINELLE).toContain("1\u202f500 dockers");
  });

  test("there are bullet lists", () => {
    expect(PORT_INFOS.match(/^- /gmu)!.length).toBeGreaterThanOrEqual(6);
  });

  test("a relayed translation declares two origins: one in its introduction, another at its foot", () => {
    expect(SENTINELLE).toContain("L'enquête qui suit a paru hier dans La Gazette du Large.");
    expect(plain(SENTINELLE)).toContain("Source : Port-Infos – Traduction : collectif Quai Libre");
  });

  test("two translations of one original reverse a clause and move a power to another party", () => {
    expect(SENTINELLE).toContain("La convention autorise l’exploitant à fermer le bassin aux bateaux de pêche sans passer par la capitainerie");
    expect(GAZETTE).toContain("La convention n’autorise pas l’exploitant à fermer le bassin aux bateaux de pêche sans l’accord de la capitainerie");
    expect(SENTINELLE).toContain("Corvane pourra également repousser de six mois");
    expect(GAZETTE).toContain("La Régie portuaire peut repousser de six mois");
  });

  test("one number is asserted, in the conditional, and attributed", () => {
    expect(GAZETTE).toContain("1\u202f500 dockers changent d’employeur");
    expect(SENTINELLE).toContain("1\u202f500 dockers seraient concernés");
    expect(LODESTAR).toContain("a few dozen men,” says Jonas Hallquist");
  });

  test("two outlets share one text, credited only at first", () => {
    const [one, other] = [shingles(PORT_INFOS), shingles(MARAIS)];
    const shared = [...other].filter((shingle) => one.has(shingle)).length;
    expect(shared / other.size).toBeGreaterThan(0.3);
    expect(occurrences(MARAIS.split("\n").slice(2).join("\n"), "Port-Infos")).toBe(1);
  });

  test("three numbers of three authorisations do not contradict each other", () => {
    for (const volume of ["40 000 m³ par an", "180 000 m³ en une seule campagne", "12 000 m³ au plus"]) expect(plain(PORT_INFOS)).toContain(volume);
    expect(PORT_INFOS.match(/\*\*Arrêté du /gu)).toHaveLength(3);
  });

  test("the explainer has no figure, no quotation, no name", () => {
    expect(EXPLAINER).not.toMatch(/\p{N}|«|“|"/u);
    expect(EXPLAINER).not.toMatch(/[Ss]elon |d’après|affirme|déclare/u);
  });

  test("the interview has one speaker, no outlet, no date, and says one sentence twice", () => {
    const article = ARTICLES.find((each) => each.file === "entretien-maire.txt")!;
    expect(article).toMatchObject({ outlet: null, publishedAt: null, authors: [] });
    expect(occurrences(INTERVIEW, "Personne ne perdra son métier.")).toBe(2);
  });

  test("a headline is contradicted by its body", () => {
    expect(MARAIS).toContain("les pelles sont déjà à l'œuvre dans le chenal");
    expect(MARAIS).toContain("Aucune drague n'est attendue avant le 20 avril");
  });

  test("an anonymous source speaks through a named newspaper, a metaphor stands as a fact, an address was cut", () => {
    expect(plain(CLAUSE)).toContain("Selon une source proche du dossier citée par « La Gazette du Large »");
    expect(CLAUSE).toContain("Le port d’Arvelle est un vieux boxeur");
    expect(CLAUSE).toMatch(/https:\/\/\S+…\S+/u);
    const marks = ARTICLES.find((each) => each.file === "courrier-clause-17.md")!.readings.flatMap((reading) => reading.marks);
    expect(marks.some((mark) => mark.quote.startsWith("Le port d’Arvelle est un vieux boxeur") && mark.labels?.includes("factual-claim"))).toBe(true);
    expect(marks.some((mark) => mark.by?.type === "anonymous" && mark.by.via === "La Gazette du Large")).toBe(true);
  });

  test("a story is told by several outlets, in two languages, and read in two classes of four", () => {
    const [arvelle] = PROJECTS;
    expect(new Set(arvelle!.articles.map(({ language }) => language))).toEqual(new Set(["fr", "en"]));
    expect(arvelle!.classes.map(({ members }) => members.length)).toEqual([4, 4]);
    const stories = Map.groupBy(arvelle!.articles, ({ story }) => story);
    const told = [...stories].filter(([, articles]) => new Set(articles.map((each) => each.outlet?.name)).size >= 4).map(([story]) => story);
    expect(told).toEqual(expect.arrayContaining(["Les quais d’Arvelle", "La grève des 18 et 19 mars", "Le dragage du chenal"]));
  });
});

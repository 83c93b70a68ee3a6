/** A declared project of the demo as the rows that a summary reads, without a database. */
import { isAccepted } from "@/lib/evidence/acceptance";
import { DEFAULT_CODEBOOK } from "@/lib/annotation/default-codebook";
import type { AnnotationRow, CompletionRow, Corpus, DocumentRow, LinkRow, OriginKeys, SearchRow, Seen } from "@/lib/report/corpus";
import { analyse } from "@/lib/text/analyse";
import { articleText } from "@/prisma/seed/article-text";
import type { DeclaredArticle, DeclaredLink, DeclaredProject, DeclaredReading } from "@/prisma/seed/declare";
import { locate } from "@/prisma/seed/locate";

const documentRow = (article: DeclaredArticle): DocumentRow => {
  const { sentences, regions, words, codePoints } = analyse(articleText(article.file), article);
  const { file, outlet, story, url, publishedAt } = article;
  return { id: file, outlet, version: 1, textSha256: null, codePoints, words, sentences, regions, story, url, publishedAt };
};

/** What the reader had seen of others: nothing before handing in a blind assignment. */
const seenBy = ({ classes }: DeclaredProject, file: string, { reader, afterHandingIn }: DeclaredReading): Seen => {
  const isBlind = classes.some(({ members, assignments }) =>
    assignments.some((each) => each.blind && each.files.includes(file) && (each.members ?? members).includes(reader)));
  return !isBlind ? "open" : afterHandingIn ? "after" : "none";
};

const linkRow = (project: DeclaredProject, { reviews = {}, url, stance }: DeclaredLink, place: { annotation: string; author: string; at: number }): LinkRow => ({
  id: `${place.annotation} ${place.at}`, annotation: place.annotation, url, stance,
  accepted: isAccepted(place.author, Object.entries(reviews).map(([reviewerId, verdict]) => ({ reviewerId, verdict, moderates: project.moderators.includes(reviewerId) }))),
});

export const declaredCorpus = (project: DeclaredProject): Corpus => {
  const annotations: AnnotationRow[] = [];
  const completions: CompletionRow[] = [];
  const links: LinkRow[] = [];
  const searches: SearchRow[] = [];
  for (const { file, readings } of project.articles) {
    const text = articleText(file);
    for (const reading of readings) {
      const { reader, marks, finished } = reading;
      const seen = seenBy(project, file, reading);
      if (finished) completions.push({ document: file, version: 1, annotator: reader, codebook: null, labels: null, seen });
      for (const mark of marks) {
        const id = `mark ${annotations.length}`;
        const { start, end } = locate(text, mark);
        annotations.push({
          id, document: file, version: 1, annotator: reader, codebook: null, start, end, labels: mark.labels ?? [], frames: mark.frames ?? [],
          attribution: mark.by ?? null, seen, status: "active",
        });
        links.push(...(mark.links ?? []).map((link, at) => linkRow(project, link, { annotation: id, author: reader, at })));
        searches.push(...(mark.searched ?? []).map(({ outcome }) => ({ annotation: id, annotator: reader, outcome })));
      }
    }
  }
  const classesOf = (login: string): string[] => project.classes.filter(({ members }) => members.includes(login)).map(({ name }) => name);
  return {
    codebook: { version: 1, labels: DEFAULT_CODEBOOK.labels, frames: DEFAULT_CODEBOOK.frames },
    documents: project.articles.map(documentRow),
    annotations, completions, links, searches, units: [],
    annotators: [...project.annotators, ...project.moderators].map((id) => ({ id, classes: classesOf(id) })),
  };
};

/** Every host its own origin: enough for invented outlets, which have one domain each. */
export const HOSTS: OriginKeys = {
  ofLink: ({ url }) => [new URL(url).hostname],
  ofDocument: ({ outlet }) => (outlet?.domain ? [outlet.domain] : []),
};

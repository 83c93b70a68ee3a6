/**
 * What the digest of a summary's data is taken over (method §7): the rows a formula reads, with ids and people replaced by
 * their rank in content order and times left out, so that named, pseudonymous and offsets-only bundles of one state agree.
 * Quotes, notes, titles and names of readers are in none of it. Hashing is the caller's.
 */
import type { AnnotationRow, Corpus } from "./corpus";
import { indexCorpus, type CorpusIndex, type DocumentRows } from "./readings";
import { canonical } from "./rounding";

type Ranks = ReadonlyMap<string, number>;

const write = (value: unknown): string => JSON.stringify(canonical(value));

/** Equal contents share a rank; ranks follow the order of contents. */
const rank = (contents: ReadonlyMap<string, string>): Ranks => {
  const order = new Map([...new Set(contents.values())].sort().map((content, at) => [content, at]));
  return new Map([...contents].map(([id, content]) => [id, order.get(content)!]));
};

const rankOf = (ranks: Ranks, id: string): number => ranks.get(id) ?? -1;

const annotationContent = (row: AnnotationRow, index: CorpusIndex, people: Ranks): unknown => {
  const { start, end, segments, labels, frames, attribution, seen, codebook } = row;
  return {
    start, end, seen, codebook,
    segments: segments ?? null,
    labels: labels.toSorted(),
    frames: frames.toSorted(),
    attribution: attribution ? { type: attribution.type, name: attribution.name ?? null } : null,
    by: rankOf(people, row.annotator),
    links: (index.links.get(row.id) ?? []).map(({ url, canonical: page, stance, accepted }) => write({ url, page: page ?? null, stance, accepted })).sort(),
    searches: (index.searches.get(row.id) ?? []).map(({ annotator, outcome }) => write({ by: rankOf(people, annotator), outcome })).sort(),
  };
};

const documentContent = ({ document, annotations, completions, units, disputes }: DocumentRows, index: CorpusIndex, people: Ranks): string => {
  const { outlet, textSha256, codePoints, words, version, sentences, regions, topic, story, selection } = document;
  return write({
    outlet: outlet?.name ? { name: outlet.name, domain: outlet.domain ?? null } : null,
    textSha256, codePoints, words, version,
    topic: topic ?? null,
    story: story ?? null,
    selection: selection ?? null,
    sentences: sentences.map(({ start, end }) => [start, end]),
    regions: regions.map(({ start, end, kind, origin, status }) => write({ start, end, kind, origin: origin ?? null, status: status ?? null })).sort(),
    annotations: annotations.map((row) => write(annotationContent(row, index, people))).sort(),
    completions: completions.map(({ annotator, codebook, labels, seen }) => write({ by: rankOf(people, annotator), codebook, labels: labels?.toSorted() ?? null, seen })).sort(),
    units: units
      .map(({ label, start, end, decision, votes }) => write({ label, start, end, decision, votes: votes.map(({ annotator, vote }) => write({ by: rankOf(people, annotator), vote })).sort() }))
      .sort(),
    ...(disputes.length > 0 ? { disputes: disputes.map(({ start, end }) => write([start, end])).sort() } : {}),
  });
};

const rankDocuments = (index: CorpusIndex, people: Ranks): Ranks => rank(new Map(index.documents.map((rows) => [rows.document.id, documentContent(rows, index, people)])));

const NOBODY: Ranks = new Map();

/** What each person did, document by document, as far as documents can be told apart already. */
const rankPeople = (corpus: Corpus, index: CorpusIndex, documents: Ranks, known: Ranks): Ranks => {
  // Who did nothing that a formula reads is nobody here: a list of members with more names in it is no other state.
  const did = new Map<string, string[]>();
  const add = (person: string, what: unknown): void => {
    const list = did.get(person) ?? [];
    list.push(write(what));
    did.set(person, list);
  };
  for (const { document, annotations, completions, units } of index.documents) {
    const at = rankOf(documents, document.id);
    for (const row of annotations) add(row.annotator, { at, annotation: annotationContent(row, index, NOBODY) });
    for (const { annotator, codebook, labels, seen } of completions) add(annotator, { at, codebook, labels: labels?.toSorted() ?? null, seen });
    for (const { label, start, end, votes } of units) for (const { annotator, vote } of votes) add(annotator, { at, label, start, end, vote });
    for (const row of annotations) for (const search of index.searches.get(row.id) ?? []) add(search.annotator, { at, searched: [row.start, row.end], outcome: search.outcome });
  }
  const peers = new Map(corpus.annotators.map(({ id, classes }) => [id, classes.length]));
  return rank(new Map([...did].map(([id, list]) => [id, write([rankOf(known, id), peers.get(id) ?? 0, list.sort()])])));
};

/** Each round lets documents tell people apart, and people documents. Contents that stay equal are interchangeable in practice. */
const ROUNDS = 3;

/** What origins are made of besides the rows above: outlets and owners by name, people's merges by what they merge. */
const knowledgeLines = ({ outlets = [], owners = [], origins = [], speakers = [], links }: Corpus, documents: Ranks): string[] => {
  const address = new Map(links.map(({ id, url }) => [id, url]));
  return [
    ...outlets.map(({ name, domains, aliases }) => write({ outlet: name, domains: domains.toSorted(), aliases: aliases.toSorted() })).sort(),
    ...speakers.map(({ name, aliases }) => write({ speaker: name, aliases: aliases.toSorted() })).sort(),
    ...owners.map(({ outlet, owner, from, to }) => write({ owned: outlet, owner, from, to })).sort(),
    ...origins
      .map(({ members, evidence, status }) => write({
        status,
        key: typeof evidence === "object" && evidence !== null && "key" in evidence ? evidence.key : null,
        origin: members.map(({ document, link }) => write(link === undefined ? rankOf(documents, document ?? "") : (address.get(link) ?? null))).sort(),
      }))
      .sort(),
  ];
};

/** The lines to hash, in order. Equal states give equal lines whatever their ids, people's names and order of rows. */
export const canonicalRows = (corpus: Corpus): string[] => {
  const index = indexCorpus(corpus);
  let people = NOBODY;
  for (let round = 0; round < ROUNDS; round += 1) people = rankPeople(corpus, index, rankDocuments(index, people), people);
  const codebook = {
    labels: corpus.codebook.labels.map(({ key, claim, since }) => ({ key, claim: claim ?? false, since: since ?? null })),
    frames: corpus.codebook.frames.map(({ key }) => key),
  };
  const classes = new Map<string, number[]>();
  for (const { id, classes: names } of corpus.annotators) {
    if (people.has(id)) for (const name of names) classes.set(name, [...(classes.get(name) ?? []), rankOf(people, id)]);
  }
  return [
    write({ codebook }),
    ...index.documents.map((rows) => documentContent(rows, index, people)).sort(),
    ...[...classes.values()].map((members) => write({ class: members.sort((a, b) => a - b) })).sort(),
    ...knowledgeLines(corpus, rankDocuments(index, people)),
  ];
};

/**
 * The rows that figures are made of, in a form that knows neither ids nor people nor times: a named, a pseudonymous and
 * an offsets-only bundle of one state have the same lines, hence one digest. Titles, notes, quotes and cues are no part
 * of it. (An anonymous bundle has other people and does not recompute.)
 */
import type { CodebookFile } from "./bundle-head";
import { contentRanks, type ContentNode, type Digest } from "./content-order";
import type { Row, TableName } from "./tables";

/** All rows of a bundle, in any order. */
export type CanonicalInput = { readonly [T in TableName]: readonly Row<T>[] };

type Refers = ContentNode["refers"];

const sorted = <T>(values: readonly T[]): T[] => [...values].sort();

const versionFinder = (documents: CanonicalInput["documents"]): ((id: string, version: number | null) => string) => {
  const last = new Map<string, number>();
  for (const { id, version } of documents) last.set(id, Math.max(version, last.get(id) ?? 0));
  return (id, version) => `${id}\n${version ?? last.get(id) ?? 0}`;
};

const documentNodes = (input: CanonicalInput, digest: Digest, versionOf: (id: string, version: number | null) => string): ContentNode[] =>
  input.documents.map((row) => ({
    kind: "document",
    id: versionOf(row.id, row.version),
    says: [
      row.outlet && [row.outlet.name, row.outlet.domain ?? null], row.url, row.language, row.publishedAt, row.topic, row.story, row.selection, row.version,
      row.textSha256 ?? (row.text === null ? null : digest(row.text)), row.codePoints, row.words,
      row.sentences?.map(({ start, end }) => [start, end]) ?? null,
      row.regions && sorted(row.regions.map(({ start, end, kind, origin, status }) => JSON.stringify([start, end, kind, origin ?? null, status ?? "confirmed"]))),
    ],
    refers: [],
  }));

const peopleNodes = ({ annotators, annotations, completions, links, searches, units, decisions }: CanonicalInput): ContentNode[] => {
  const known = new Map(annotators.map((row) => [row.id, row]));
  const named = [...annotations, ...completions, ...links, ...searches].map((row) => row.annotator);
  const judging = [...units.flatMap((row) => [...(row.moderator ? [row.moderator] : []), ...row.votes.map((vote) => vote.annotator)]), ...decisions.map((row) => row.moderator)];
  const ids = new Set([...known.keys(), ...named, ...judging]);
  const classes = new Set(annotators.flatMap((row) => row.classes));
  return [
    ...[...ids].map((id): ContentNode => ({
      kind: "annotator", id, says: [known.get(id)?.role ?? null],
      refers: (known.get(id)?.classes ?? []).map((name) => ({ role: "class", kind: "class", id: name })),
    })),
    ...[...classes].map((id): ContentNode => ({ kind: "class", id, says: [], refers: [] })),
  ];
};

const by = (annotator: string): Refers => [{ role: "by", kind: "annotator", id: annotator }];
const about = (kind: string, id: string): Refers => [{ role: "about", kind, id }];

const workNodes = (input: CanonicalInput, versionOf: (id: string, version: number | null) => string): ContentNode[] => [
  ...input.annotations.map((row): ContentNode => ({
    kind: "annotation",
    id: row.id,
    says: [
      row.codebook, row.start, row.end, row.segments, sorted(row.labels), sorted(row.frames),
      row.attribution && [row.attribution.type, row.attribution.name ?? null, row.attribution.via ?? null], row.confidence, row.seen, row.status,
    ],
    refers: [...by(row.annotator), ...about("document", versionOf(row.document, row.version))],
  })),
  ...input.completions.map((row, at): ContentNode => ({
    kind: "completion", id: String(at), says: [row.codebook, row.labels && sorted(row.labels), row.seen],
    refers: [...by(row.annotator), ...about("document", versionOf(row.document, row.version))],
  })),
  ...input.links.map((row): ContentNode => ({
    kind: "link", id: row.id, says: [row.url, row.canonical, row.stance, row.accepted],
    refers: [...by(row.annotator), ...about("annotation", row.annotation)],
  })),
  ...input.searches.map((row, at): ContentNode => ({
    kind: "search", id: String(at), says: [row.outcome], refers: [...by(row.annotator), ...about("annotation", row.annotation)],
  })),
];

const judgementNodes = (input: CanonicalInput, versionOf: (id: string, version: number | null) => string): ContentNode[] => [
  ...input.units.flatMap((row): ContentNode[] => [
    { kind: "unit", id: row.id, says: [row.label, row.start, row.end, row.decision], refers: about("document", versionOf(row.document, row.version)) },
    ...row.votes.map((vote, at): ContentNode => ({ kind: "vote", id: `${row.id}\n${at}`, says: [vote.vote], refers: [...by(vote.annotator), ...about("unit", row.id)] })),
  ]),
  ...input.decisions.map((row, at): ContentNode => ({ kind: "decision", id: String(at), says: [row.decision], refers: [...by(row.moderator), ...about("annotation", row.subject)] })),
  ...input.origins.flatMap((row): ContentNode[] => [
    { kind: "origin", id: row.id, says: [row.rule, row.status], refers: [] },
    ...row.members.map(({ document, link, start, end }, at): ContentNode => ({
      kind: "origin-member", id: `${row.id}\n${at}`, says: [start ?? null, end ?? null],
      refers: [
        ...about("origin", row.id), ...(link === undefined ? [] : [{ role: "is", kind: "link", id: link }]),
        ...(document === undefined ? [] : [{ role: "is", kind: "document", id: versionOf(document, null) }]),
      ],
    })),
  ]),
  ...input.claims.flatMap((row): ContentNode[] => [
    { kind: "claim", id: row.id, says: [row.contradictions.length], refers: [] },
    ...row.members.map(({ document, start, end, certainty }, at): ContentNode => ({
      kind: "occurrence", id: `${row.id}\n${at}`, says: [start, end, certainty ?? null],
      refers: [...about("claim", row.id), { role: "is", kind: "document", id: versionOf(document, null) }],
    })),
  ]),
];

const contextNodes = ({ outlets, owners, speakers }: CanonicalInput): ContentNode[] => [
  ...outlets.map((row): ContentNode => ({ kind: "outlet", id: row.name, says: [row.name, sorted(row.domains), sorted(row.aliases)], refers: [] })),
  ...owners.map((row, at): ContentNode => ({ kind: "owner", id: String(at), says: [row.outlet, row.owner, row.from, row.to], refers: [] })),
  ...speakers.map((row): ContentNode => ({ kind: "speaker", id: row.id, says: [row.name, row.kind, sorted(row.aliases)], refers: [] })),
];

const codebookLines = (codebook: CodebookFile): string[] =>
  [codebook, ...(codebook.earlier ?? [])].map(({ version, labels, frames, groups }) =>
    JSON.stringify(["codebook", version, labels.map(({ key, layer, claim }) => [key, layer ?? null, claim ?? false]), frames.map(({ key }) => key), groups ?? []]),
  );

/** The lines, sorted; joined by LF and hashed they are the digest `data`. `digest` is SHA-256 as hex. */
export const canonicalLines = (input: CanonicalInput, codebook: CodebookFile, digest: Digest): string[] => {
  const versionOf = versionFinder(input.documents);
  const nodes = [
    ...documentNodes(input, digest, versionOf), ...peopleNodes(input), ...workNodes(input, versionOf), ...judgementNodes(input, versionOf), ...contextNodes(input),
  ];
  const rankOf = contentRanks(nodes, digest);
  const lines = nodes.map(({ kind, id, says, refers }) =>
    JSON.stringify([kind, rankOf(kind, id), says, sorted(refers.map((to) => `${to.role} ${to.kind} ${rankOf(to.kind, to.id)}`))]),
  );
  return [...codebookLines(codebook), ...lines].sort();
};

/** `sha256:` and 64 hex digits over the canonical lines. */
export const dataDigest = (input: CanonicalInput, codebook: CodebookFile, digest: Digest): string =>
  `sha256:${digest(canonicalLines(input, codebook, digest).map((line) => `${line}\n`).join(""))}`;

/** Annotations are made: composed by the pure room, written in one statement, then told to whoever is watching. */
import { AppError } from "@/lib/errors";
import { compose, composeLinks } from "@/lib/annotation/compose";
import type { AnnotationInput, AnnotationView } from "@/lib/annotation/record";
import { seenUnder } from "@/lib/classroom/gate";
import { hidesSyntax } from "@/lib/text/hidden-syntax";
import type { Actor } from "@/lib/access/actor";
import { gateOf, type DocumentAccess } from "../access/scope";
import { answered, type Claim } from "../api/idempotency";
import { pool } from "../database";
import { newId } from "../identifier";
import { announce } from "../live/announce";
import { presentAnnotation, type AnnotationRow, type Reader, type Sheet } from "../present/annotation";
import { readOriginScene } from "../queries/origin-scene";
import { readCodebook, readRegions, readVersion } from "../queries/version";
import type { Locale } from "../request-locale";
import { recordReveals } from "./record-reveals";
import { writeAnnotations, type NewAnnotation } from "./write-annotations";

export interface CreateInput {
  readonly actor: Actor;
  readonly access: DocumentAccess;
  readonly items: readonly AnnotationInput[];
  /** Batch answers are `{items}`; a single one is the record itself. */
  readonly single: boolean;
  readonly claim: Claim | null;
  readonly locale: Locale;
  readonly now: number;
}

/** Runs `work` for each item; an error of item n of a batch names `items.n.…`. */
const composeEach = <T>(items: readonly AnnotationInput[], single: boolean, work: (item: AnnotationInput) => T): T[] =>
  items.map((item, index) => {
    try {
      return work(item);
    } catch (error) {
      if (single || !(error instanceof AppError)) throw error;
      throw new AppError(error.code, error.errors.map((each) => ({ ...each, path: `items.${index}.${each.path}` })));
    }
  });

const rowFor = (made: NewAnnotation, input: CreateInput, { seen, codebook }: Pick<AnnotationRow, "seen" | "codebook">): AnnotationRow => {
  const at = new Date(input.now);
  const { actor, access } = input;
  return {
    ...made.content,
    id: made.id,
    documentId: access.documentId,
    versionId: access.versionId,
    codebook,
    authorId: actor.userId,
    authorName: actor.name,
    segments: made.content.segments as [number, number][] | null,
    labels: [...made.content.labels],
    frames: [...made.content.frames],
    seen,
    status: "active",
    revision: 1,
    createdAt: at,
    revisedAt: at,
    links: made.links.map(({ id, url, stance, quote }) => ({
      id, url, stance, quote: quote ?? null, authorId: actor.userId, authorName: actor.name, createdAt: at.toISOString(), reviews: null,
    })),
    searches: [],
    replyAuthors: [],
    resolvedBy: null,
  };
};

/** What a repetition of this request was answered; `not-found` when nothing was because the author left the project. */
const replay = async (input: CreateInput): Promise<{ status: number; body: unknown }> => {
  const earlier = input.claim && (await answered(pool, input.actor.userId, input.claim));
  if (!earlier) throw new AppError("not-found");
  return { status: earlier.status, body: earlier.body };
};

/**
 * Makes annotations by one author on one document, all or none. Throws the codes of `compose`, and
 * `idempotency-mismatch`. Answers the records as the author reads them.
 */
export const createAnnotations = async (input: CreateInput): Promise<{ status: number; body: unknown }> => {
  const { actor, access, now } = input;
  const [version, codebook, regions, origins] = await Promise.all([
    readVersion(access.versionId), readCodebook(access.codebookId), readRegions(access.versionId), readOriginScene(access.projectId),
  ]);
  const made = composeEach(input.items, input.single, (item): NewAnnotation => ({
    id: newId(now),
    content: compose(item, { text: version.text, codebook }),
    links: composeLinks(item.links ?? []).map((link) => ({ ...link, id: newId(now) })),
  }));
  const state = gateOf(access, now);
  const seen = seenUnder(state);
  const sheet: Sheet = { version, regions, origins, hideSyntax: hidesSyntax(access.settings, access.format) };
  const reader: Reader = { userId: actor.userId, access, locale: input.locale, gate: state === "closed" ? "closed" : "open" };
  const views: AnnotationView[] = made.map((each) => presentAnnotation(rowFor(each, input, { seen, codebook: codebook.number }), sheet, reader));
  const answer = { status: 201, body: input.single ? views[0] : { items: views } };
  const written = await writeAnnotations({
    documentId: access.documentId, projectId: access.projectId, versionId: access.versionId, outletId: access.outletId,
    codebookId: access.codebookId, authorId: actor.userId, seen, at: new Date(now).toISOString(), annotations: made,
    claim: input.claim, answer,
  });
  if (!written) return replay(input);
  announce(access.documentId);
  await recordReveals(actor.userId, access.gates ?? [], made.length, now);
  return answer;
};

/**
 * Making and revising an annotation's content, as pure functions: what was sent and what the text and codebook allow go
 * in, the content to store comes out, or an AppError naming the field.
 */
import { AppError, type FieldError } from "@/lib/errors";
import { resolveSelector } from "@/lib/anchor/resolve";
import type { TextIndex } from "@/lib/text/offsets";
import { safeLink } from "@/lib/text/safe-link";
import type { Codebook, Label } from "./codebook";
import type { AnnotationInput, AnnotationPatch, Attribution, LinkInput } from "./record";

/** What an annotation says of which passage. Offsets in code points; `quote` is text[start, end). */
export interface AnnotationContent {
  readonly start: number;
  readonly end: number;
  readonly segments: readonly (readonly [number, number])[] | null;
  readonly quote: string;
  readonly labels: readonly string[];
  readonly frames: readonly string[];
  readonly attribution: Attribution | null;
  readonly note: string | null;
  readonly confidence: "sure" | "unsure";
}

export interface Ground {
  readonly text: TextIndex;
  readonly codebook: Codebook;
}

const unknownKeys = (given: readonly string[], known: readonly Label[], field: string, kept: readonly string[]): FieldError[] => {
  const offered = new Set(known.filter((label) => !label.retired).map((label) => label.key));
  return given.flatMap((key, index) =>
    offered.has(key) || kept.includes(key) ? [] : [{ path: `${field}.${index}`, code: "unknown-label", params: { label: key } }],
  );
};

const distinct = (keys: readonly string[]): string[] => [...new Set(keys)];

const noteOf = (note: string | null | undefined): string | null => (note && note.trim() !== "" ? note : null);

/** An annotation must say something: a label, a frame or a note. */
const requireSaid = (content: AnnotationContent): AnnotationContent => {
  if (content.labels.length + content.frames.length === 0 && content.note === null) {
    throw new AppError("nothing-said", [{ path: "labels", code: "nothing-said" }]);
  }
  return content;
};

/** Throws `unknown-label`, unless the key is offered now or was given before. */
const requireKnown = (content: Pick<AnnotationContent, "labels" | "frames">, ground: Ground, before?: AnnotationContent): void => {
  const errors = [
    ...unknownKeys(content.labels, ground.codebook.labels, "labels", before?.labels ?? []),
    ...unknownKeys(content.frames, ground.codebook.frames, "frames", before?.frames ?? []),
  ];
  if (errors.length > 0) throw new AppError("unknown-label", errors);
};

/** The content of a new annotation. Throws the codes of `resolveSelector`, `unknown-label`, `nothing-said`. */
export const compose = (input: AnnotationInput, ground: Ground): AnnotationContent => {
  const content: AnnotationContent = {
    ...resolveSelector(ground.text, input.selector),
    labels: distinct(input.labels ?? []),
    frames: distinct(input.frames ?? []),
    attribution: input.attribution ?? null,
    note: noteOf(input.note),
    confidence: input.confidence ?? "sure",
  };
  requireKnown(content, ground);
  return requireSaid(content);
};

/** The content after a patch: fields that are absent stay. Throws as `compose`. */
export const revise = (before: AnnotationContent, patch: AnnotationPatch, ground: Ground): AnnotationContent => {
  const place = patch.selector ? resolveSelector(ground.text, patch.selector) : {};
  const content: AnnotationContent = {
    ...before,
    ...place,
    labels: patch.labels ? distinct(patch.labels) : before.labels,
    frames: patch.frames ? distinct(patch.frames) : before.frames,
    attribution: patch.attribution === undefined ? before.attribution : patch.attribution,
    note: patch.note === undefined ? before.note : noteOf(patch.note),
    confidence: patch.confidence ?? before.confidence,
  };
  requireKnown(content, ground, before);
  return requireSaid(content);
};

/** Equal as values: the database gives an object's keys in an order of its own. */
const same = (a: unknown, b: unknown): boolean => {
  const canonical = (value: unknown): string =>
    JSON.stringify(value, (_, each: unknown) =>
      each !== null && typeof each === "object" && !Array.isArray(each) ? Object.fromEntries(Object.entries(each).sort(([x], [y]) => (x < y ? -1 : 1))) : each,
    );
  return canonical(a) === canonical(b);
};

/** The names of the fields in which two contents differ; a moved passage is `selector`. */
export const changedFields = (before: AnnotationContent, after: AnnotationContent): string[] => {
  const moved = before.start !== after.start || before.end !== after.end || !same(before.segments, after.segments);
  const fields = (["labels", "frames", "attribution", "note", "confidence"] as const).filter((key) => !same(before[key], after[key]));
  return moved ? ["selector", ...fields] : fields;
};

/** Links as they will be stored. Throws `unsafe-url` naming the link. */
export const composeLinks = (links: readonly LinkInput[], path = "links"): LinkInput[] =>
  links.map((link, index) => {
    const url = safeLink(link.url);
    if (url === null) throw new AppError("unsafe-url", [{ path: path ? `${path}.${index}.url` : "url", code: "unsafe-url" }]);
    return { ...link, url };
  });

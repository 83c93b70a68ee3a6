/** One annotation as one reader reads it now. */
import { AppError } from "@/lib/errors";
import type { Actor } from "@/lib/access/actor";
import type { AnnotationView } from "@/lib/annotation/record";
import { viewerOf, type AnnotationAccess } from "../access/scope";
import { presentAnnotation } from "../present/annotation";
import type { Locale } from "../request-locale";
import { readAnnotationRow } from "./annotation-rows";
import { readSheet } from "./sheet";

interface Reading {
  readonly actor: Actor;
  readonly access: AnnotationAccess;
  readonly locale: Locale;
  readonly now: number;
}

/** Throws `not-found`. Whether the reader may see it was decided at the door. */
export const readAnnotationView = async ({ actor, access, locale, now }: Reading): Promise<AnnotationView> => {
  const [row, sheet] = await Promise.all([readAnnotationRow(access.annotationId), readSheet(access, access.annotationVersionId)]);
  if (!row) throw new AppError("not-found");
  return presentAnnotation(row, sheet, { ...viewerOf(actor.userId, access, now), access, locale });
};

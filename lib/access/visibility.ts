/**
 * Who may see which annotation now. Pages, the API, counts, search, exports and streams all ask here (or the SQL twin in
 * lib/server/visibility-sql.ts, which a test holds equal to this).
 */
import type { AnnotationStatus } from "@/lib/annotation/record";
import type { Role } from "./permissions";

/** A reader of one document. `gate` is `closed` while a blind assignment hides the others' work from them. */
export interface Viewer {
  readonly userId: string;
  readonly role: Role;
  readonly gate: "open" | "closed";
}

export interface Visible {
  readonly authorId: string;
  readonly status: AnnotationStatus;
}

/** Owners and moderators see what was withdrawn, held or hidden. */
export const seesModerated = (role: Role): boolean => role === "owner" || role === "moderator";

/** One's own always; behind a closed gate nothing else; otherwise what is active, and for moderators the rest. */
export const canSee = (viewer: Viewer, annotation: Visible): boolean =>
  annotation.authorId === viewer.userId ||
  (viewer.gate === "open" && (annotation.status === "active" || seesModerated(viewer.role)));

/** Names are for those who work together; a researcher reads pseudonyms. */
export const seesNames = (role: Role): boolean => role !== "researcher";

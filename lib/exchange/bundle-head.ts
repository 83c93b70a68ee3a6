/** The three small files at the head of a bundle: what it is, what the project was set to, what its labels mean. */
import { z } from "zod";
import { count, listOf, maybeText, optional, text, withoutGaps } from "./fields";
import { PEOPLE_MODES, TEXT_MODES } from "./enumerations";

export const FORMAT = "apostille-corpus";
export const VERSION = 1;

const digest = z.string().regex(/^[0-9a-f]{64}$/u);

export const manifestSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  offsetUnit: z.literal("code-point"),
  people: z.enum(PEOPLE_MODES).nullish().transform((value) => value ?? null),
  text: z.enum(TEXT_MODES).nullish().transform((value) => value ?? null),
  tables: z.record(z.string(), z.object({ path: text.min(1), rows: count, sha256: digest })),
});
export type Manifest = z.infer<typeof manifestSchema>;

export const projectSchema = z.object({
  name: maybeText,
  language: maybeText,
  settings: z.record(z.string(), z.json()).nullish().transform((value) => value ?? {}),
  /** Which formula made the project's summaries. */
  formula: maybeText,
});
export type ProjectFile = z.infer<typeof projectSchema>;

/** Where a bundle does not say it, readers judged every passage: half of them must agree. */
const IMPORTED_SHARE = 1 / 2;

/** What summaries of a bundle's rows are set to. */
export const settingsOfBundle = (project: ProjectFile | null): ProjectFile["settings"] => ({ share: IMPORTED_SHARE, ...project?.settings });

const bilingual = z.object({ fr: text, en: text });

const label = z
  .object({
    key: text.min(1).max(64),
    layer: optional(text),
    name: bilingual,
    definition: optional(bilingual),
    example: optional(bilingual),
    claim: optional(z.boolean()),
    /** Number of the first codebook in which it means what it means now. */
    since: optional(count),
    retired: optional(z.boolean()),
  })
  .transform(withoutGaps);

const group = z.object({ key: text, labels: z.array(text), exclusive: z.literal(true) });

const book = {
  version: count.nullish().transform((value) => value ?? 1),
  labels: z.array(label),
  frames: listOf(label),
  groups: optional(z.array(group)),
  /** This version changed wording only: figures may mix it with the one before. */
  wordingOnly: optional(z.boolean()),
};

export const codebookSchema = z
  .object({ ...book, earlier: optional(z.array(z.object(book).transform(withoutGaps))) })
  .transform(withoutGaps);
export type CodebookFile = z.infer<typeof codebookSchema>;

/** Every key that any version of the codebook defines. */
export const keysOf = (codebook: CodebookFile): { readonly labels: ReadonlySet<string>; readonly frames: ReadonlySet<string> } => {
  const versions = [codebook, ...(codebook.earlier ?? [])];
  return {
    labels: new Set(versions.flatMap((version) => version.labels.map(({ key }) => key))),
    frames: new Set(versions.flatMap((version) => version.frames.map(({ key }) => key))),
  };
};

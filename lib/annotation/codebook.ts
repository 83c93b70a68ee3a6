/**
 * The label set of a project: what readers may say of a passage, in words and with examples, in two languages.
 *
 * A codebook is a value. Editing it makes the next version; annotations remember the version they were made under.
 */
import { z } from "zod";
import { line, text } from "@/lib/text/well-formed";

const bilingual = (max: number) => z.strictObject({ fr: line(max), en: line(max) });
const bilingualText = (max: number) => z.strictObject({ fr: text(max).trim(), en: text(max).trim() });

/** Keys appear in exports and addresses: lower case, digits and hyphens (frames also underscores). */
const key = z.string().regex(/^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*$/u).max(64);

/** The five strokes of the text surface; `thin` is shared by every label after the fourth. */
export const STROKES = ["solid", "wavy", "dashed", "double", "thin"] as const;
export type Stroke = (typeof STROKES)[number];

export const labelSchema = z.strictObject({
  key,
  name: bilingual(60),
  definition: bilingualText(600).optional(),
  /** One sentence that deserves the label, shown at the moment of choice. */
  example: bilingualText(300).optional(),
  layer: key.optional(),
  /** Units of this label are the claims that figures are made of. */
  claim: z.boolean().optional(),
  /** No longer offered; what it was given to stays. */
  retired: z.boolean().optional(),
});
export type Label = z.infer<typeof labelSchema>;

/** What a person sends to define one. Without `frames` the project keeps the ones it has. */
export const codebookInput = z
  .strictObject({
    labels: z.array(labelSchema).min(1).max(60),
    frames: z.array(labelSchema).max(60).optional(),
  })
  .superRefine((book, context) => {
    for (const list of ["labels", "frames"] as const) {
      const seen = new Set<string>();
      (book[list] ?? []).forEach((entry, index) => {
        if (seen.has(entry.key)) {
          context.addIssue({ code: "custom", path: [list, index, "key"], params: { code: "duplicate-key" }, message: "duplicate key" });
        }
        seen.add(entry.key);
      });
    }
  });
export type CodebookInput = z.infer<typeof codebookInput>;

export interface Codebook {
  readonly labels: readonly Label[];
  readonly frames: readonly Label[];
}

/** The stroke of a label by its place in the codebook: four are pinned, the others share `thin`. */
export const strokeOf = (book: Codebook, labelKey: string): Stroke => {
  const place = book.labels.filter((label) => !label.retired).findIndex((label) => label.key === labelKey);
  return place >= 0 && place < 4 ? STROKES[place]! : "thin";
};

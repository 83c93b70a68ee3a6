/** Whether a document's notation (heading marks, link brackets …) is hidden from its readers. */
import type { Format } from "./structure";

/**
 * A project may decide for all its documents (`hideSyntax`); otherwise plain text shows its notation and the other
 * formats hide it. Page rules are never shown.
 */
export const hidesSyntax = (settings: Readonly<Record<string, unknown>>, format: Format): boolean =>
  typeof settings.hideSyntax === "boolean" ? settings.hideSyntax : format !== "text";

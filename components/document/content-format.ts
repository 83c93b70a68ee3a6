/** Whether a pasted text carries marks that a reader would rather not see. */

const MARKS = [/^#{1,6}[ \t]+\S/mu, /\[[^\]\n]+\]\([^)\n]*\)/u, /\*\*[^*\n]+\*\*/u, /^>[ \t]?\S/mu, /(?:^|\s)_[^_\n]+_(?:\s|$)/mu];

/** Longer texts show their marks early. UTF-16 units. */
const ENOUGH = 50_000;

/** `markdown` when headings, links or emphasis are written with marks. */
export const contentFormat = (content: string): "text" | "markdown" => (MARKS.some((mark) => mark.test(content.slice(0, ENOUGH))) ? "markdown" : "text");

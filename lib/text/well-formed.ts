/**
 * Text that PostgreSQL stores exactly as it was sent: no lone surrogate (it would silently become U+FFFD) and no NUL
 * (it would raise). Everything that a person can type into the product passes through `text` or `line`.
 */
import { z } from "zod";

const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u;

/** Bidirectional controls, zero-width characters and tag characters: invisible in a name, used to deceive. */
const deceptive = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/u;

/** True when every surrogate is paired and there is no NUL. */
export const isWellFormed = (value: string): boolean => value.isWellFormed() && !value.includes("\u0000");

/** True when the text shows no invisible or direction-changing character. */
export const isHonest = (value: string): boolean => !deceptive.test(value);

/** Free text of at most `max` UTF-16 units, kept exactly as written. Issue code: `ill-formed-text`. */
export const text = (max: number) =>
  z.string().max(max).refine(isWellFormed, { params: { code: "ill-formed-text" } });

/** One line naming something: trimmed, not empty, no control characters, nothing invisible. Issue code: `deceptive-name`. */
export const line = (max: number) =>
  text(max)
    .trim()
    .min(1)
    .refine((value) => !controls.test(value) && !/[\n\r\u2028\u2029]/u.test(value), { params: { code: "ill-formed-text" } })
    .refine(isHonest, { params: { code: "deceptive-name" } });

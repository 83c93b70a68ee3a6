/** The digests that this room cannot make itself: SHA-256 and the keyed names of people come in as functions. */

/** A running SHA-256 over UTF-8. */
export interface Hasher {
  readonly update: (data: string | Uint8Array) => void;
  /** 64 hex digits; nothing may be added after it. */
  readonly hex: () => string;
}

export type NewHasher = () => Hasher;

/** The SHA-256 of one text, as 64 hex digits. */
export const digestOf = (newHasher: NewHasher, text: string): string => {
  const hasher = newHasher();
  hasher.update(text);
  return hasher.hex();
};

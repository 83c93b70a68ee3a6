/**
 * What a check of a bundle has to remember: which ids there are, and the texts that quotes are compared with. A server
 * may keep this on disk or in tables; a recomputation on one machine keeps it in memory.
 */
import { indexText, type TextIndex } from "@/lib/text/offsets";

/** What is known of one version of a document. */
export interface DocumentFacts {
  readonly text: TextIndex | null;
  /** Null when neither text nor length is in the bundle. */
  readonly codePoints: number | null;
}

type Answer<T> = T | Promise<T>;

export interface Known {
  /** Remembers an id; false when it was there before. */
  readonly add: (kind: string, id: string) => Answer<boolean>;
  readonly has: (kind: string, id: string) => Answer<boolean>;
  /** Remembers a version; false when it was there before. */
  readonly addDocument: (document: string, version: number, facts: { readonly text: string | null; readonly codePoints: number | null }) => Answer<boolean>;
  /** The facts of a version, of the last one for null; null when there is none. */
  readonly document: (document: string, version: number | null) => Answer<DocumentFacts | null>;
}

/** A memory that grows with the bundle. */
export const knownInMemory = (): Known => {
  const ids = new Set<string>();
  const versions = new Map<string, Map<number, { readonly text: string | null; readonly codePoints: number | null }>>();
  let last: { readonly key: string; readonly facts: DocumentFacts } | null = null;
  const keyOf = (kind: string, id: string): string => `${kind}\n${id}`;
  return {
    add: (kind, id) => {
      const before = ids.size;
      ids.add(keyOf(kind, id));
      return ids.size > before;
    },
    has: (kind, id) => ids.has(keyOf(kind, id)),
    addDocument: (document, version, facts) => {
      const known = versions.get(document) ?? new Map();
      if (known.has(version)) return false;
      versions.set(document, known.set(version, facts));
      return true;
    },
    document: (document, version) => {
      const known = versions.get(document);
      const number = version ?? Math.max(...(known?.keys() ?? []));
      const key = `${number}\n${document}`;
      if (last?.key === key) return last.facts;
      const found = known?.get(number);
      if (!found) return null;
      last = { key, facts: { text: found.text === null ? null : indexText(found.text), codePoints: found.codePoints } };
      return last.facts;
    },
  };
};

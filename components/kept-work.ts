/**
 * What a browser keeps for a person until the server has it: drafts of a tab, writes on their way. Everything is under
 * the person's id, is never read under another, and is forgotten, in every tab, when they sign out.
 */

const DRAFTS = "apostille:work:1";
const OUTBOX = "apostille:out:1";
const LEFT = "apostille:left";

export const draftsKey = (person: string, document: string, version: number): string => `${DRAFTS}:${person}:${document}:${version}`;

/** Of all the pages that hold this document open for this person, and of those that left something. */
export const outboxPrefix = (person: string, document: string): string => `${OUTBOX}:${person}:${document}:`;

const keysOf = (storage: Storage, prefix: string): string[] =>
  Array.from({ length: storage.length }, (_, at) => storage.key(at)).filter((key): key is string => key?.startsWith(prefix) ?? false);

/** What a store holds under keys that begin so. Nothing where the browser keeps nothing. */
export const keptUnder = (prefix: string): readonly (readonly [string, string])[] => {
  try {
    return keysOf(localStorage, prefix).map((key) => [key, localStorage.getItem(key) ?? ""] as const);
  } catch {
    return [];
  }
};

/** Writes of this person that no server has answered, whatever document they are about. */
export const countUnsent = (person: string): number =>
  keptUnder(`${OUTBOX}:${person}:`).reduce((count, [, text]) => count + ((JSON.parse(text) as { pending?: unknown[] }).pending?.length ?? 0), 0);

const forget = (storage: Storage, person: string): void => {
  for (const prefix of [DRAFTS, OUTBOX]) for (const key of keysOf(storage, `${prefix}:${person}:`)) storage.removeItem(key);
};

/** At sign-out. The person's other tabs hear of it. */
export const forgetWork = (person: string): void => {
  try {
    forget(sessionStorage, person);
    forget(localStorage, person);
    localStorage.setItem(LEFT, `${person} ${Date.now()}`);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
};

/** Tells when this person signs out in another tab; what this tab kept is then forgotten too. */
export const onLeft = (person: string, listener: () => void): (() => void) => {
  const hear = ({ key, newValue }: StorageEvent): void => {
    if (key !== LEFT || !newValue?.startsWith(`${person} `)) return;
    listener();
    forget(sessionStorage, person);
  };
  window.addEventListener("storage", hear);
  return () => window.removeEventListener("storage", hear);
};

/** People as a reader may know them: by name, or by a pseudonym that holds within one project. */
import { createHmac } from "node:crypto";
import type { PersonView } from "@/lib/annotation/record";
import { seesNames } from "@/lib/access/visibility";
import type { ProjectAccess } from "../access/scope";
import type { Locale } from "../request-locale";

const WORD = { fr: "Personne", en: "Reader" } as const;
const ERASED = { fr: "personne effacée", en: "erased person" } as const;

/** Anything under a project's key, shaped as an id. `key` in hex. */
export const pseudonymId = (key: string, what: string): string => {
  const digest = createHmac("sha256", Buffer.from(key, "hex")).update(what).digest("hex");
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
};

/** The same person always gets the same pseudonym in one project, and unrelated ones in two. */
const pseudonym = (key: string, userId: string, locale: Locale): PersonView => {
  const id = pseudonymId(key, userId);
  return { id, name: `${WORD[locale]} ${id.slice(0, 4).toUpperCase()}` };
};

/** What decides how people are shown. */
export type PeopleAccess = Pick<ProjectAccess, "role" | "pseudonymKey" | "namesHidden">;

/** `userId` keeps their own name, whoever else is hidden from them. */
export const presentPerson = (
  person: PersonView,
  reader: { readonly userId: string; readonly access: PeopleAccess; readonly locale: Locale },
): PersonView =>
  person.name === "" ? { id: person.id, name: ERASED[reader.locale] } : person.id === reader.userId || (seesNames(reader.access.role) && !reader.access.namesHidden) ? person : pseudonym(reader.access.pseudonymKey, person.id, reader.locale);

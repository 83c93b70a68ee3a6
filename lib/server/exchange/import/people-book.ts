/**
 * The people of a bundle: whoever its rows name becomes a person of the project who cannot sign in, and stays the same
 * person when the same name comes in again. Nobody who has an account is taken for one of them.
 */
import type { Row } from "@/lib/exchange/tables";
import { line } from "@/lib/text/well-formed";
import { idsFrom } from "../../identifier";
import type { ProjectGround } from "./project-ground";

export interface ImportedPerson {
  readonly userId: string;
  readonly source: string;
  readonly name: string;
  readonly role: string | null;
  readonly classes: readonly string[];
}

const WORD = { fr: "Lecture importée", en: "Imported reader" } as const;
const readable = line(40).regex(/^[^@]*[\p{L}][^@]*$/u);
/** An id that a program made is no name. */
const isMade = (id: string): boolean => /^[0-9a-f-]{16,}$/iu.test(id) || id.includes("://");

export class PeopleBook {
  readonly created = new Map<string, ImportedPerson>();
  /** Of people who were there: what the bundle says of them now. */
  readonly described = new Map<string, Pick<ImportedPerson, "role" | "classes">>();
  private readonly known: Map<string, string>;
  private readonly ids: ReadonlySet<string>;
  private readonly newIds: (number: number) => string;

  constructor(private readonly ground: ProjectGround, now: number) {
    this.newIds = idsFrom(now);
    this.known = new Map(ground.people.map(({ source, userId }) => [source, userId]));
    this.ids = new Set(ground.people.map(({ userId }) => userId));
  }

  private nameFor(id: string, name: string | null): string {
    for (const given of [name, isMade(id) ? null : id]) {
      const read = readable.safeParse(given?.trim());
      if (read.success) return read.data;
    }
    return `${this.ground.language === "en" ? WORD.en : WORD.fr} ${this.ground.people.length + this.created.size + 1}`;
  }

  /** The account of an annotator of the bundle. */
  idOf(annotator: string): string {
    return this.known.get(annotator) ?? (this.ids.has(annotator) ? annotator : (this.created.get(annotator) ?? this.describe({ id: annotator, role: null, classes: [], name: null })).userId);
  }

  /** Takes in what the bundle says of an annotator. */
  describe({ id, role, classes, name }: Row<"annotators">): ImportedPerson {
    const there = this.known.get(id) ?? (this.ids.has(id) ? id : undefined);
    if (there !== undefined) this.described.set(there, { role, classes });
    const person = { userId: there ?? this.newIds(this.created.size), source: id, name: this.nameFor(id, name), role, classes };
    if (there === undefined) this.created.set(id, person);
    return person;
  }
}

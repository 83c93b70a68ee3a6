/** The outlets of a bundle: those that the project has by name and domain, and new ones. */
import type { Row } from "@/lib/exchange/tables";
import { idsFrom, newId } from "../../identifier";
import { Numbers } from "./id-table";
import type { ProjectGround } from "./project-ground";

export interface NewOutlet {
  readonly id: string;
  readonly name: string;
  readonly domain: string | null;
}

const NOT_YET = 0;
const UNKNOWN = -1;

export class OutletBook {
  readonly created: NewOutlet[] = [];
  /** What is known of outlets beyond a name and a domain. */
  readonly described: Row<"outlets">[] = [];
  private readonly byName = new Map<string, number>();
  private readonly ids: string[] = [];
  private readonly names = new Set<string>();
  /** By document: the outlet's place + 1. */
  private readonly places = new Numbers();
  private readonly unknownIds: (document: number) => string;

  constructor({ outlets }: ProjectGround, now: number) {
    this.unknownIds = idsFrom(now);
    for (const { id, name, domain } of outlets) this.enter(id, name, domain);
  }

  private enter(id: string, name: string, domain: string | null): number {
    this.byName.set(`${domain ?? ""}\n${name}`, this.ids.push(id) - 1);
    this.names.add(name);
    return this.ids.length - 1;
  }

  private make(name: string, domain: string | null): number {
    const made = { id: newId(), name, domain };
    this.created.push(made);
    return this.enter(made.id, name, domain);
  }

  /** Gives a document the outlet of this name and domain; answers its id. */
  named(document: number, name: string, domain: string | null): string {
    const place = this.byName.get(`${domain ?? ""}\n${name}`) ?? this.make(name, domain);
    this.places.set(document, place + 1);
    return this.ids[place]!;
  }

  /** Gives a document an outlet of its own, which is unknown. */
  unknown(document: number): string {
    this.places.set(document, UNKNOWN);
    return this.unknownIds(document);
  }

  /** The outlet of a document; null before it has one. */
  of(document: number): string | null {
    const place = this.places.get(document);
    return place === NOT_YET ? null : place === UNKNOWN ? this.unknownIds(document) : this.ids[place - 1]!;
  }

  /** Outlets that are described and that no document names exist too. To be called once every document is known. */
  complete(): void {
    for (const { name } of this.described) if (!this.names.has(name)) this.make(name, null);
  }
}

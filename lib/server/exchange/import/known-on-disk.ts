/** What a check remembers of a bundle of any size: ids as a few bytes each, texts on the disk with the last ones at hand. */
import { open, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import type { DocumentFacts, Known } from "@/lib/exchange/known";
import { indexText } from "@/lib/text/offsets";
import { IdTable, Numbers } from "./id-table";

/** Texts at hand. Rows mostly follow the order of the documents. */
const AT_HAND = 6;
const NONE = -1;

/** A version of a document by the places of both; `number` as the bundle counts it. */
export interface VersionPlace {
  readonly document: number;
  readonly version: number;
  readonly number: number;
}

export class KnownOnDisk implements Known {
  private readonly tables = new Map<string, IdTable>();
  private readonly documentOf = new Numbers();
  private readonly numberOf = new Numbers();
  private readonly lastVersionOf = new Numbers();
  private readonly start = new Numbers();
  private readonly bytes = new Numbers();
  private readonly codePoints = new Numbers();
  private readonly atHand = new Map<number, DocumentFacts>();
  private texts: FileHandle | null = null;
  private end = 0;

  constructor(private readonly folder: string, private readonly seed: number) {}

  table(kind: string): IdTable {
    const table = this.tables.get(kind) ?? new IdTable(this.seed);
    this.tables.set(kind, table);
    return table;
  }

  add(kind: string, id: string): boolean {
    return this.table(kind).add(id) !== NONE;
  }

  has(kind: string, id: string): boolean {
    return this.table(kind).find(id) !== NONE;
  }

  async addDocument(id: string, number: number, facts: { readonly text: string | null; readonly codePoints: number | null }): Promise<boolean> {
    const version = this.table("version").add(`${number}\n${id}`);
    if (version === NONE) return false;
    const fresh = this.table("document").add(id);
    const document = fresh === NONE ? this.table("document").find(id) : fresh;
    this.documentOf.set(version, document);
    this.numberOf.set(version, number);
    if (fresh !== NONE || number > this.numberOf.get(this.lastVersionOf.get(document))) this.lastVersionOf.set(document, version);
    this.codePoints.set(version, facts.codePoints ?? NONE);
    await this.keepText(version, facts.text);
    return true;
  }

  private async keepText(version: number, text: string | null): Promise<void> {
    this.bytes.set(version, NONE);
    if (text === null) return;
    const bytes = Buffer.from(text, "utf8");
    this.texts ??= await open(join(this.folder, "texts"), "w+", 0o600);
    await this.texts.write(bytes, 0, bytes.length, this.end);
    this.start.set(version, this.end);
    this.bytes.set(version, bytes.length);
    this.end += bytes.length;
    this.remember(version, { text: indexText(text), codePoints: this.codesOf(version) });
  }

  private codesOf(version: number): number | null {
    const codes = this.codePoints.get(version);
    return codes === NONE ? null : codes;
  }

  private remember(version: number, facts: DocumentFacts): void {
    this.atHand.set(version, facts);
    for (const oldest of this.atHand.keys()) {
      if (this.atHand.size <= AT_HAND) break;
      this.atHand.delete(oldest);
    }
  }

  /** Null where the bundle has no such version; without a number, its last. */
  place(id: string, number: number | null): VersionPlace | null {
    const document = this.table("document").find(id);
    if (document === NONE) return null;
    const version = number === null ? this.lastVersionOf.get(document) : this.table("version").find(`${number}\n${id}`);
    return version === NONE ? null : { document, version, number: this.numberOf.get(version) };
  }

  async document(id: string, number: number | null): Promise<DocumentFacts | null> {
    const place = this.place(id, number);
    if (!place) return null;
    const { version } = place;
    const known = this.atHand.get(version);
    if (known) return known;
    const facts = { text: await this.readText(version), codePoints: this.codesOf(version) };
    this.remember(version, facts);
    return facts;
  }

  private async readText(version: number): Promise<DocumentFacts["text"]> {
    const length = this.bytes.get(version);
    if (length === NONE || !this.texts) return null;
    const bytes = Buffer.alloc(length);
    await this.texts.read(bytes, 0, length, this.start.get(version));
    return indexText(bytes.toString("utf8"));
  }

  async close(): Promise<void> {
    await this.texts?.close();
    this.texts = null;
  }
}

/** Rows on their way into a table, on the disk until all of them have been checked. */
import { createReadStream } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { copyLine, type CopyValue } from "./copy-text";

const PIECE = 1_000_000;

export class Spill {
  rows = 0;
  private held: string[] = [];
  private size = 0;
  private file: FileHandle | null = null;
  private writing: Promise<unknown> = Promise.resolve();

  constructor(private readonly path: string) {}

  async add(values: readonly CopyValue[]): Promise<void> {
    const line = copyLine(values);
    this.rows += 1;
    this.held.push(line);
    this.size += line.length;
    if (this.size > PIECE) await this.flush();
  }

  private async flush(): Promise<void> {
    const text = this.held.join("");
    [this.held, this.size] = [[], 0];
    this.file ??= await open(this.path, "w", 0o600);
    // One piece is on its way while the next is filled.
    await this.writing;
    this.writing = this.file.write(text);
    this.writing.catch(() => undefined);
  }

  /** The rows as COPY reads them. Nothing may be added afterwards. */
  async read(): Promise<NodeJS.ReadableStream> {
    await this.flush();
    await this.close();
    return createReadStream(this.path, { highWaterMark: PIECE });
  }

  async close(): Promise<void> {
    const { file } = this;
    this.file = null;
    await this.writing;
    await file?.close();
  }
}

/** One spill for each table, made when it is asked for. */
export class Spills {
  private readonly all = new Map<string, Spill>();

  constructor(private readonly folder: string) {}

  of(table: string): Spill {
    const spill = this.all.get(table) ?? new Spill(join(this.folder, `${table}.copy`));
    this.all.set(table, spill);
    return spill;
  }

  /** Those that hold rows, by table. */
  get filled(): ReadonlyMap<string, Spill> {
    return new Map([...this.all].filter(([, { rows }]) => rows > 0));
  }

  async close(): Promise<void> {
    for (const spill of this.all.values()) await spill.close();
  }
}

/** Reading a Server-Sent Events answer frame by frame. */
import type { Answered } from "./api";

export interface Frame {
  readonly event: string;
  readonly id: string | null;
  readonly data: any; // eslint-disable-line @typescript-eslint/no-explicit-any
}

const parse = (block: string): Frame | null => {
  const fields = new Map(block.split("\n").filter((line) => line.includes(": ")).map((line) => [line.slice(0, line.indexOf(": ")), line.slice(line.indexOf(": ") + 2)]));
  const event = fields.get("event");
  return event ? { event, id: fields.get("id") ?? null, data: JSON.parse(fields.get("data") ?? "null") } : null;
};

export class StreamReader {
  readonly frames: Frame[] = [];
  ended = false;
  private readonly reader: ReadableStreamDefaultReader<Uint8Array>;
  private waiters: (() => void)[] = [];

  /** `heard` is told each frame as it comes. */
  constructor({ raw }: Pick<Answered, "raw">, private readonly heard: (frame: Frame) => void = () => undefined) {
    this.reader = raw.body!.getReader();
    void this.pump();
  }

  private async pump(): Promise<void> {
    const decoder = new TextDecoder();
    let rest = "";
    for (let step = await this.reader.read(); !step.done; step = await this.reader.read()) {
      const blocks = (rest + decoder.decode(step.value, { stream: true })).split("\n\n");
      rest = blocks.pop()!;
      for (const frame of blocks.map(parse)) {
        if (!frame) continue;
        this.frames.push(frame);
        this.heard(frame);
      }
      this.wake();
    }
    this.ended = true;
    this.wake();
  }

  private wake(): void {
    for (const waiter of this.waiters.splice(0)) waiter();
  }

  /** Resolves when `count` frames have come or the stream has ended; rejects after `ms`. */
  async until(done: (reader: this) => boolean, ms = 5_000): Promise<void> {
    const deadline = Date.now() + ms;
    while (!done(this)) {
      const left = deadline - Date.now();
      if (left <= 0) throw new Error(`waited ${ms} ms; frames: ${JSON.stringify(this.frames.map((frame) => frame.event))}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.min(left, 200));
        this.waiters.push(() => { clearTimeout(timer); resolve(); });
      });
    }
  }

  close(): Promise<void> {
    return this.reader.cancel();
  }
}

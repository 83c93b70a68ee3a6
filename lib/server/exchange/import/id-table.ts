/** Which ids a bundle has, in a few bytes each: an id's place in its table, found by a hash under a seed of this import's own. */
const EMPTY = 0;
const FULL = 0.6;

/** 53 bits of a text, as a number. Two ids among a million share them once in nine thousand imports, whatever they are. */
const hashOf = (text: string, seed: number): number => {
  let [a, b] = [0xdeadbeef ^ seed, 0x41c6ce57 ^ seed];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
};

export class IdTable {
  size = 0;
  private hashes = new Float64Array(1_024);
  /** Place + 1. */
  private places = new Uint32Array(1_024);

  constructor(private readonly seed: number) {}

  private slotOf(hash: number): number {
    const mask = this.places.length - 1;
    let slot = hash % this.places.length;
    while (this.places[slot] !== EMPTY && this.hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const [hashes, places] = [this.hashes, this.places];
    this.hashes = new Float64Array(hashes.length * 2);
    this.places = new Uint32Array(places.length * 2);
    places.forEach((place, at) => {
      if (place === EMPTY) return;
      const slot = this.slotOf(hashes[at]!);
      this.hashes[slot] = hashes[at]!;
      this.places[slot] = place;
    });
  }

  /** The place of an id that is new, from 0 in the order of adding; -1 when it was there. */
  add(id: string): number {
    const hash = hashOf(id, this.seed);
    const slot = this.slotOf(hash);
    if (this.places[slot] !== EMPTY) return -1;
    this.hashes[slot] = hash;
    this.places[slot] = this.size += 1;
    if (this.size > this.places.length * FULL) this.grow();
    return this.size - 1;
  }

  /** The place of an id; -1 when it is not there. */
  find(id: string): number {
    return this.places[this.slotOf(hashOf(id, this.seed))]! - 1;
  }
}

/** Whole numbers by place: grows as it is filled. */
export class Numbers {
  private values = new Float64Array(1_024);

  set(at: number, value: number): void {
    if (at >= this.values.length) {
      const larger = new Float64Array(Math.max(at + 1, this.values.length * 2));
      larger.set(this.values);
      this.values = larger;
    }
    this.values[at] = value;
  }

  get(at: number): number {
    return this.values[at] ?? 0;
  }
}

/** New ids: UUID version 7, so that rows made together lie together in the indexes. */
import { randomBytes } from "node:crypto";

/** A UUID whose first 48 bits are the given time in milliseconds and whose rest is random. */
export const newId = (now: number = Date.now()): string => {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

/**
 * Many ids of one moment, in the order of their number: `idsFrom(now)(0) < idsFrom(now)(1)`. The number takes the place of
 * random bits (RFC 9562 §6.2), up to 2^42; what is left of chance is the series' own.
 */
export const idsFrom = (now: number): ((number: number) => string) => {
  const [head, series] = [newId(now), newId(now).slice(-8)];
  const time = head.slice(0, 14);
  return (number) => {
    const high = Math.floor(number / 2 ** 30);
    const low = number % 2 ** 30;
    const first = (0x8000_0000 + low).toString(16).padStart(8, "0");
    return `${time}7${high.toString(16).padStart(3, "0")}-${first.slice(0, 4)}-${first.slice(4)}${series}`;
  };
};

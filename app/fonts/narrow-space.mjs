/**
 * Builds narrow-space.ttf: one glyph, U+202F, because no interface font has it and browsers then fake it at half a
 * space, so that "1 500" reads 1500. Run with node; prints nothing, writes the file beside itself.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const EM = 1000;
/** Thousandths of the em: a thin but certain gap. */
const ADVANCE = 170;

const u16 = (...values) => Buffer.from(values.flatMap((v) => [(v >> 8) & 255, v & 255]));
const u32 = (...values) => Buffer.concat(values.map((v) => { const b = Buffer.alloc(4); b.writeUInt32BE(v >>> 0); return b; }));

/** A one-point outline for .notdef: an empty glyf table would be refused. */
const notdef = Buffer.concat([u16(1, 0, 0, 0, 0), u16(0, 0), Buffer.from([0x31]), Buffer.alloc(1)]);

const cmap = Buffer.concat([
  u16(0, 1, 3, 1), u32(12),
  u16(4, 32, 0, 4, 4, 1, 0, 0x202f, 0xffff, 0, 0x202f, 0xffff, (1 - 0x202f) & 0xffff, 1, 0, 0),
]);
const head = Buffer.concat([
  u32(0x00010000, 0x00010000, 0, 0x5f0f3cf5), u16(0, EM), u32(0, 0, 0, 0), u16(0, 0, 0, 0, 0, 8, 2, 0, 0),
]);
const hhea = Buffer.concat([u32(0x00010000), u16(800, -200, 0, ADVANCE, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2)]);
const maxp = Buffer.concat([u32(0x00010000), u16(2, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)]);
const hmtx = u16(ADVANCE, 0, ADVANCE, 0);
const loca = u16(0, notdef.length / 2, notdef.length / 2);

/** Version 0, the shortest that a browser's font check takes. Regular weight and width; one character. */
const os2 = Buffer.concat([
  u16(0, ADVANCE, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0), Buffer.alloc(10), u32(0, 0, 0, 0), Buffer.alloc(4, 0x20),
  u16(0x40, 0x202f, 0x202f, 800, -200, 0, 800, 200),
]);
/** Version 3: no glyph names. */
const post = Buffer.concat([u32(0x00030000, 0), u16(-100, 50), u32(0, 0, 0, 0, 0)]);

/** Nothing in it: the style sheet names the font. */
const name = u16(0, 0, 6);

const tables = { "OS/2": os2, name, post, cmap, glyf: notdef, head, hhea, hmtx, loca, maxp };
const pad = (b) => Buffer.concat([b, Buffer.alloc((4 - (b.length % 4)) % 4)]);
const sum = (b) => { let s = 0; for (let i = 0; i < b.length; i += 4) s = (s + b.readUInt32BE(i)) >>> 0; return s; };

const build = () => {
  const names = Object.keys(tables).sort();
  const count = names.length;
  const power = Math.floor(Math.log2(count));
  const range = 16 * 2 ** power;
  let offset = 12 + 16 * count;
  const directory = [];
  const bodies = [];
  for (const name of names) {
    const body = pad(tables[name]);
    directory.push(Buffer.concat([Buffer.from(name, "latin1"), u32(sum(body), offset, tables[name].length)]));
    bodies.push(body);
    offset += body.length;
  }
  const font = Buffer.concat([u32(0x00010000), u16(count, range, power, 16 * count - range), ...directory, ...bodies]);
  const headAt = font.indexOf(u32(0x5f0f3cf5)) - 12;
  font.writeUInt32BE((0xb1b0afba - sum(font)) >>> 0, headAt + 8);
  return font;
};

writeFileSync(fileURLToPath(new URL("narrow-space.ttf", import.meta.url)), build());

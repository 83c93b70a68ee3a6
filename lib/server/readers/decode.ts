/** From the bytes of a file to its characters: which encoding they are in, or that they are no text at all. */
import { AppError } from "@/lib/errors";

/** Files that begin so are never text, whatever they are called. */
const MAGIC: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0x50, 0x4b, 0x03, 0x04], // zip, and what is made of one: DOCX, ODT, EPUB
  [0xd0, 0xcf, 0x11, 0xe0], // the older Office files
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // RTF
  [0x1f, 0x8b],
];

/** Of the first characters of a text, at most this share are control characters. */
const CONTROL_SHARE = 0.005;
const SNIFFED = 4_096;

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, at) => bytes[at] === byte);

const decodeAs = (bytes: Uint8Array, label: string): string | null => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const byMark = (bytes: Uint8Array): string | null => {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return "utf-8";
  if (startsWith(bytes, [0xff, 0xfe])) return "utf-16le";
  return startsWith(bytes, [0xfe, 0xff]) ? "utf-16be" : null;
};

/** The charset that the media type names, or the page itself in its first kilobytes. */
const declared = (bytes: Uint8Array, mediaType: string): string | null => {
  const inType = /charset\s*=\s*"?([\w:.-]{1,40})/iu.exec(mediaType.slice(0, 200));
  if (inType) return inType[1]!;
  const head = Buffer.from(bytes.subarray(0, SNIFFED)).toString("latin1");
  return /<meta\s[^<>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{1,40})/iu.exec(head)?.[1] ?? /^<\?xml\s[^<>]{0,100}?encoding\s*=\s*["']([\w:.-]{1,40})/iu.exec(head)?.[1] ?? null;
};

/** UTF-16 without a mark: every other byte of Latin text is 0. */
const unmarkedUtf16 = (bytes: Uint8Array): string | null => {
  const sample = bytes.subarray(0, SNIFFED);
  let [even, odd] = [0, 0];
  sample.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  });
  const enough = sample.length * 0.15;
  if (odd > enough && even <= sample.length * 0.01) return "utf-16le";
  return even > enough && odd <= sample.length * 0.01 ? "utf-16be" : null;
};

const isText = (decoded: string): boolean => {
  if (decoded.includes("\u0000")) return false;
  const controls = decoded.match(/[\u0001-\u0008\u000e-\u001f\u007f\u0080-\u0084\u0086-\u009f]/gu)?.length ?? 0;
  return controls <= decoded.length * CONTROL_SHARE;
};

const candidates = (bytes: Uint8Array, mediaType: string): string[] => {
  const mark = byMark(bytes);
  if (mark) return [mark];
  if (bytes.includes(0)) return [unmarkedUtf16(bytes)].filter((label) => label !== null);
  const named = declared(bytes, mediaType);
  // A page saying UTF-16 in ASCII letters is not in UTF-16.
  return [...(named && !/^utf-?16/iu.test(named) ? [named] : []), "utf-8", "windows-1252"];
};

/**
 * The text of a file, without its byte order mark and with line feeds only. By its mark, else the charset it declares,
 * else UTF-8, else Windows-1252. Throws `unreadable` (`binary` at `file`) for anything that is not text.
 */
export const decodeFile = (bytes: Uint8Array, mediaType: string): string => {
  if (!MAGIC.some((magic) => startsWith(bytes, magic))) {
    for (const label of candidates(bytes, mediaType)) {
      const decoded = decodeAs(bytes, label);
      if (decoded !== null && isText(decoded)) return decoded.replace(/\r\n?/gu, "\n");
    }
  }
  throw new AppError("unreadable", [{ path: "file", code: "binary" }]);
};

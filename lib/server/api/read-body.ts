/** Reading a request's body with a cap on its bytes, whatever its headers promise. */
import { AppError } from "@/lib/errors";
import type { Incoming } from "../exchange/stage-upload";
import type { Operation } from "./operation";

export interface UploadedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface RawBody {
  /** The bytes as sent; empty for a request without a body. */
  readonly bytes: Uint8Array;
  /** Parsed JSON, or the fields of a form; a form's file is under `file`. */
  readonly value: unknown;
  /** Unread: the handler takes it. */
  readonly incoming?: Incoming;
}

const DEFAULT_MAX = 1_000_000;
const EMPTY: RawBody = { bytes: new Uint8Array(0), value: undefined };

/** The bytes of a body. Throws `too-large`, whatever its headers promised. */
export const capped = async (request: Request, max: number): Promise<Uint8Array> => {
  const tooLarge = new AppError("too-large", [{ path: "", code: "too-large" }]);
  if (Number(request.headers.get("content-length") ?? 0) > max) throw tooLarge;
  const reader = request.body?.getReader();
  if (!reader) return EMPTY.bytes;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    size += step.value.byteLength;
    if (size > max) {
      void reader.cancel().catch(() => undefined);
      throw tooLarge;
    }
    chunks.push(step.value);
  }
  return Buffer.concat(chunks);
};

const parseJson = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes));
  } catch {
    throw new AppError("malformed-json");
  }
};

/** The fields of a form that are not text: they arrive as JSON. */
const JSON_FIELDS = new Set(["outlet", "authors"]);

const fieldValue = (name: string, text: string): unknown => {
  if (!JSON_FIELDS.has(name)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};

const parseForm = async (bytes: Uint8Array, contentType: string): Promise<Record<string, unknown>> => {
  const form = await new Response(Buffer.from(bytes), { headers: { "Content-Type": contentType } })
    .formData()
    .catch(() => Promise.reject(new AppError("invalid")));
  const value: Record<string, unknown> = {};
  for (const [name, entry] of form) {
    value[name] =
      typeof entry === "string"
        ? fieldValue(name, entry)
        : { fileName: entry.name, mediaType: entry.type, bytes: new Uint8Array(await entry.arrayBuffer()) };
  }
  return value;
};

const unsupported = (): AppError => new AppError("unsupported-media-type", [{ path: "Content-Type", code: "unsupported-media-type" }]);

/** The body that a streamed operation is to take. Throws `unsupported-media-type`. */
export const incomingFor = ({ streamed }: Operation<never, never, never>, { incoming }: RawBody): Incoming | null => {
  const type = (incoming?.contentType ?? "").split(";")[0]!.trim().toLowerCase();
  if (streamed && !streamed.includes(type)) throw unsupported();
  return incoming ?? null;
};

/** Throws `too-large`, `unsupported-media-type`, `malformed-json`. */
export const readBody = async (request: Request, operation: Operation<never, never, never>): Promise<RawBody> => {
  const contentType = request.headers.get("content-type") ?? "";
  const type = contentType.split(";")[0]!.trim().toLowerCase();
  if (operation.streamed) return { ...EMPTY, incoming: { contentType, body: request.body } };
  if (operation.method === "GET" || (!operation.body && !operation.upload)) return EMPTY;
  if (operation.optionalBody && contentType === "") return { ...EMPTY, value: {} };
  const isForm = type === "multipart/form-data" && operation.upload === true;
  if (!isForm && type !== "application/json") throw unsupported();
  const bytes = await capped(request, operation.maxBytes ?? DEFAULT_MAX);
  return { bytes, value: isForm ? await parseForm(bytes, contentType) : parseJson(bytes) };
};

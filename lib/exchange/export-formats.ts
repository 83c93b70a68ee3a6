/** The formats in which a project can leave, as the public contract names them. */

export const EXPORT_FORMATS = ["bundle", "w3c", "csv", "jsonl", "brat", "tsv3", "cas-json", "xmi", "conll"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What a format is as a file. */
export interface FormatFile {
  /** A folder of files, sent as a zip; otherwise one file. */
  readonly isFolder: boolean;
  readonly extension: string;
  readonly mediaType: string;
  /** Nothing can be said of an article in this format without its text: one whose text may not leave is left out. */
  readonly needsText: boolean;
}

const folder = (needsText: boolean): FormatFile => ({ isFolder: true, extension: "zip", mediaType: "application/zip", needsText });

export const FORMAT_FILES: Readonly<Record<ExportFormat, FormatFile>> = {
  bundle: folder(false),
  w3c: { isFolder: false, extension: "jsonld", mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"', needsText: false },
  csv: folder(false),
  jsonl: { isFolder: false, extension: "jsonl", mediaType: "application/jsonl; charset=utf-8", needsText: true },
  brat: folder(true),
  tsv3: folder(true),
  "cas-json": folder(true),
  xmi: folder(true),
  conll: folder(true),
};

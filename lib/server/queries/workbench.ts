/** Everything the page of one document is made of, but for its annotations. */
import { hidesSyntax } from "@/lib/text/hidden-syntax";
import type { Region, TextStructure } from "@/lib/text/structure";
import type { DocumentAccess } from "../access/scope";
import { pool } from "../database";
import type { NumberedCodebook } from "./codebook";
import { readCodebook, readRegions, readVersion } from "./version";

export interface DocumentHead {
  readonly title: string;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly language: string | null;
  /** As precise as it is known: a year, a month or a day. */
  readonly publishedAt: string | null;
  readonly authors: readonly string[];
  readonly projectName: string;
}

export interface WorkbenchView {
  readonly head: DocumentHead;
  readonly version: number;
  readonly text: string;
  readonly structure: TextStructure;
  readonly regions: readonly Region[];
  readonly hideSyntax: boolean;
  readonly codebook: NumberedCodebook;
}

const readHead = async (documentId: string): Promise<DocumentHead> => {
  const { rows } = await pool.query<DocumentHead>({
    name: "document-head",
    text: `SELECT d.title, o.name AS outlet, d.url, d.language, d.published_at AS "publishedAt", d.authors, p.name AS "projectName"
      FROM document d JOIN outlet o ON o.id = d.outlet_id JOIN project p ON p.id = d.project_id WHERE d.id = $1`,
    values: [documentId],
  });
  return rows[0]!;
};

/** For a document that the access has shown to exist. */
export const readWorkbench = async (access: DocumentAccess): Promise<WorkbenchView> => {
  const [head, version, regions, codebook] = await Promise.all([
    readHead(access.documentId), readVersion(access.versionId), readRegions(access.versionId), readCodebook(access.codebookId),
  ]);
  return {
    head, regions, codebook,
    version: version.number,
    text: version.text.text,
    structure: version.structure,
    hideSyntax: hidesSyntax(access.settings, access.format),
  };
};

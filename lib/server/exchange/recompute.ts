/** The summary that a bundle's rows make: the bytes that the project answered when it was written. */
import { AppError } from "@/lib/errors";
import { checkBundle, rowsOf, type BundleReader, type CheckedBundle } from "@/lib/exchange/check-bundle";
import { corpusOf, type CorpusRows } from "@/lib/exchange/corpus-rows";
import { summaryOfCorpus } from "@/lib/exchange/corpus-summary";
import { settingsOfBundle } from "@/lib/exchange/bundle-head";
import { knownInMemory } from "@/lib/exchange/known";
import type { Row, TableName } from "@/lib/exchange/tables";
import { newHasher } from "../hasher";
import { all } from "../queries/read-corpus";
import { badRowErrors } from "./bad-row-errors";

const READ = ["documents", "annotations", "completions", "links", "searches", "units", "annotators", "outlets", "owners", "origins", "claims", "speakers"] as const satisfies readonly TableName[];

const tableOf = <T extends TableName>(reader: BundleReader, table: T, checked: CheckedBundle): Promise<Row<T>[]> => all(rowsOf(reader, table, checked));

/** Throws `bad-bundle` with the bad rows of a bundle that has any. */
export const recompute = async (reader: BundleReader): Promise<string> => {
  const checked = await checkBundle(reader, { known: knownInMemory(), newHasher });
  if (checked.badTotal > 0) throw new AppError("bad-bundle", badRowErrors(checked));
  const rows: Partial<Record<TableName, unknown>> = {};
  for (const table of READ) rows[table] = await tableOf(reader, table, checked);
  const corpus = corpusOf(rows as unknown as CorpusRows, checked.codebook, newHasher);
  return JSON.stringify(summaryOfCorpus(corpus, settingsOfBundle(checked.project), newHasher));
};

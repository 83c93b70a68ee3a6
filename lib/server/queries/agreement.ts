/** How far readers agree, as one reader may see it. */
import type { Actor } from "@/lib/access/actor";
import { AppError } from "@/lib/errors";
import { agreementReport, type AgreementQuery } from "@/lib/report/agreement-report";
import { canonical } from "@/lib/report/rounding";
import type { AgreementAnswer } from "@/lib/report/summary-schema";
import type { ProjectAccess } from "../access/scope";
import { readCorpus } from "./read-corpus";

/** Throws `unknown-label` for a label that the codebook in force has not. */
export const readAgreement = async (actor: Actor, access: ProjectAccess, query: AgreementQuery & { readonly readings: "independent" | "all" }): Promise<AgreementAnswer> => {
  const corpus = await readCorpus(actor, access);
  if (query.label !== undefined && !corpus.codebook.labels.some(({ key }) => key === query.label)) throw new AppError("unknown-label", [{ path: "label", code: "unknown-label" }]);
  const { unit, labels, groups } = agreementReport(corpus, query);
  return canonical({ unit, readings: query.readings, labels, ...(groups ? { groups } : {}) });
};

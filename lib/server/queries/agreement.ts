/** How far readers agree, as one reader may see it. */
import type { Actor } from "@/lib/access/actor";
import { AppError } from "@/lib/errors";
import { agreementOn, agreementReport, type AgreementQuery } from "@/lib/report/agreement-report";
import type { Corpus } from "@/lib/report/corpus";
import { indexCorpus } from "@/lib/report/readings";
import { canonical } from "@/lib/report/rounding";
import type { Agreement, AgreementAnswer } from "@/lib/report/summary-schema";
import type { ProjectAccess } from "../access/scope";
import { readCorpus, readCorpusRows } from "./read-corpus";

type Asked = AgreementQuery & { readonly readings: "independent" | "all" };

const answerOf = (corpus: Corpus, query: Asked): AgreementAnswer => {
  const { unit, labels, groups } = agreementReport(corpus, query);
  return canonical({ unit, readings: query.readings, labels, ...(groups ? { groups } : {}) });
};

/** Throws `unknown-label` for a label that the codebook in force has not. */
export const readAgreement = async (actor: Actor, access: ProjectAccess, query: Asked): Promise<AgreementAnswer> => {
  const corpus = await readCorpus(actor, access);
  if (query.label !== undefined && !corpus.codebook.labels.some(({ key }) => key === query.label)) throw new AppError("unknown-label", [{ path: "label", code: "unknown-label" }]);
  return answerOf(corpus, query);
};

export interface DocumentAgreement extends Agreement {
  readonly id: string;
  readonly title: string;
  readonly language: string | null;
}

export interface AgreementPageView extends AgreementAnswer {
  /** For the label asked for, by title: every document that two people or more have finished. Empty without one. */
  readonly documents: readonly DocumentAgreement[];
}

/** All labels, and for one of them each document alone. A label that the codebook has not is as if none was asked for. */
export const readAgreementPage = async (actor: Actor, access: ProjectAccess, { label, ...query }: Asked): Promise<AgreementPageView> => {
  const { rows, corpus } = await readCorpusRows(actor, access, { text: false });
  const found = corpus.codebook.labels.find(({ key }) => key === label);
  const named = new Map(rows.documents.map((row) => [row.id, row]));
  const documents = found
    ? indexCorpus(corpus).documents.flatMap((each): DocumentAgreement[] => {
        const agreement = agreementOn([each], { key: found.key, layer: "labels", since: found.since }, query);
        const { title, language } = named.get(each.document.id)!;
        return agreement.coders < 2 ? [] : [{ ...canonical(agreement), id: each.document.id, title, language: language ?? null }];
      })
    : [];
  return { ...answerOf(corpus, query), documents: documents.sort((a, b) => a.title.localeCompare(b.title, "fr")) };
};

/** What readers found in an outlet's documents, how far they agree, and the passages behind every figure. */
import { z } from "zod";
import { AGREEMENT_UNITS } from "@/lib/report/votes";
import { agreementReportView, figure, outletEntry, outletSummaryView, pendingHead, summaryHead } from "@/lib/report/summary-schema";
import { line } from "@/lib/text/well-formed";
import { projectScope } from "../../access/scope";
import { claimBehind } from "../../present/claim-behind";
import { readAgreement } from "../../queries/agreement";
import { readOutletClaims } from "../../queries/outlet-claims";
import { compareOutlets, readOutletSummary, readSummaryBytes } from "../../queries/summary";
import { operation } from "../operation";
import { pageQuery } from "../page-query";

export const listOutlets = operation({
  method: "GET",
  path: "/projects/{project}/outlets",
  summary: "The figures of every outlet, with interval, standing and settings",
  action: "figures.read",
  scope: projectScope,
  answers: { 200: outletSummaryView },
  handle: async ({ actor, access }) => {
    const { bytes } = await readSummaryBytes(actor, access);
    return { status: 200, stream: new Blob([new Uint8Array(bytes)]).stream(), headers: { "Content-Type": "application/json; charset=utf-8" } };
  },
});

export const readOutlet = operation({
  method: "GET",
  path: "/projects/{project}/outlets/{outlet}",
  summary: "The figures of one outlet; an unknown outlet has its document's id",
  action: "figures.read",
  scope: projectScope,
  answers: { 200: z.strictObject({ ...summaryHead, ...pendingHead, outlet: outletEntry }) },
  handle: async ({ actor, access, params }) => ({ status: 200, body: await readOutletSummary(actor, access, params.outlet!) }),
});

export const compareOutletsOperation = operation({
  method: "GET",
  path: "/projects/{project}/outlets/compare",
  summary: "Two outlets side by side, and how likely each share of the one is greater than the other's",
  action: "figures.read",
  scope: projectScope,
  query: z.strictObject({ a: z.uuid(), b: z.uuid() }),
  answers: { 200: z.strictObject({ ...summaryHead, ...pendingHead, a: outletEntry, b: outletEntry, greater: z.record(z.string(), figure) }) },
  handle: async ({ actor, access, query }) => ({ status: 200, body: await compareOutlets(actor, access, query) }),
});

export const listOutletClaims = operation({
  method: "GET",
  path: "/projects/{project}/outlets/{outlet}/claims",
  summary: "The passages behind one figure of an outlet: readers, links, searches, and whether each counts",
  action: "figures.read",
  scope: projectScope,
  query: pageQuery.extend({
    figure: z.string().min(1).max(80).default("claims/sourced"),
    voice: z.enum(["own", "relayed", "speaker"]).default("own"),
    /** Whose words: the origin that is relayed, or the speaker. */
    name: line(500).optional(),
  }),
  answers: { 200: z.strictObject({ items: z.array(claimBehind), next: z.string().nullable() }) },
  handle: async ({ actor, access, params, query, locale }) => ({
    status: 200,
    body: await readOutletClaims(actor, access, {
      outlet: params.outlet!, figure: query.figure, voice: { row: query.voice, name: query.name }, limit: query.limit, after: query.after ?? null, locale,
    }),
  }),
});

export const readAgreementOperation = operation({
  method: "GET",
  path: "/projects/{project}/agreement",
  summary: "How far readers agree on each label: α, AC1, percent and prevalence, on documents, sentences or characters",
  action: "figures.read",
  scope: projectScope,
  query: z.strictObject({
    unit: z.enum(AGREEMENT_UNITS).default("sentence"),
    readings: z.enum(["independent", "all"]).default("independent"),
    label: z.string().min(1).max(64).optional(),
  }),
  answers: { 200: agreementReportView },
  handle: async ({ actor, access, query: { label, ...query } }) => ({ status: 200, body: await readAgreement(actor, access, { ...query, ...(label === undefined ? {} : { label }) }) }),
});

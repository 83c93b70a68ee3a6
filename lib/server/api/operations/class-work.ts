/** The teacher's view of an assignment: how far each student is, and where the class splits. */
import { z } from "zod";
import { csvRecord } from "@/lib/exchange/csv";
import { mostDivided } from "@/lib/classroom/class-passages";
import { assignmentScope } from "../../access/scope";
import { progressItem, readProgress } from "../../queries/assignments";
import { assignmentPassages, passageView, passageViewOf } from "../../queries/class-passages";
import { participationItem, readParticipation } from "../../queries/participation";
import { operation } from "../operation";

export const readProgressOperation = operation({
  method: "GET",
  path: "/assignments/{assignment}/progress",
  summary: "How far each student is, in the order of the roster",
  action: "class.list",
  scope: assignmentScope,
  answers: { 200: z.strictObject({ items: z.array(progressItem), next: z.null() }) },
  handle: async ({ actor, access, locale }) => ({ status: 200, body: { items: await readProgress(access, { userId: actor.userId, locale }), next: null } }),
});

export const readPassagesOperation = operation({
  method: "GET",
  path: "/assignments/{assignment}/passages",
  summary: "The passages that students marked, in the order of the text, or those that divide them most first",
  action: "class.list",
  scope: assignmentScope,
  query: z.strictObject({ order: z.enum(["text", "divided"]).default("text") }),
  answers: { 200: z.strictObject({ items: z.array(passageView), next: z.null() }) },
  handle: async ({ access, query }) => {
    const passages = await assignmentPassages(access);
    return { status: 200, body: { items: (query.order === "divided" ? mostDivided(passages) : passages).map(passageViewOf), next: null } };
  },
});

/** The columns of the spreadsheet, each under its name in the API. */
const COLUMNS = ["name", "group", "state", "submittedAt", "passages", "after", "finished", "links", "replies", "settled", "agreed"] as const;

export const readParticipationOperation = operation({
  method: "GET",
  path: "/assignments/{assignment}/participation",
  summary: "What each student did, in counts, in the order of the roster; as CSV for a spreadsheet where asked",
  action: "class.list",
  scope: assignmentScope,
  query: z.strictObject({ format: z.enum(["json", "csv"]).default("json") }),
  answers: { 200: z.strictObject({ items: z.array(participationItem), next: z.null() }) },
  handle: async ({ actor, access, locale, query }) => {
    const items = await readParticipation(access, { userId: actor.userId, locale });
    if (query.format === "json") return { status: 200, body: { items, next: null } };
    const records = items.map(({ student, ...item }) => csvRecord(COLUMNS.map((column) => (column === "name" ? student.name : item[column]))));
    return {
      status: 200,
      // The byte order mark tells spreadsheets on Windows that this is UTF-8.
      stream: new Blob([`\ufeff${csvRecord(COLUMNS)}`, ...records]).stream(),
      headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": 'attachment; filename="participation.csv"' },
    };
  },
});

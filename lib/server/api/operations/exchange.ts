/** A project leaves as a file. */
import { z } from "zod";
import type { Role } from "@/lib/access/permissions";
import { AppError } from "@/lib/errors";
import { PEOPLE_MODES, TEXT_MODES } from "@/lib/exchange/enumerations";
import { EXPORT_FORMATS, FORMAT_FILES } from "@/lib/exchange/export-formats";
import { projectScope } from "../../access/scope";
import { exportBytes } from "../../exchange/export-corpus";
import { counted, requireRoom } from "../../exchange/limit";
import { projectSight } from "../../visibility-sql";
import { operation } from "../operation";
import { streamOf } from "../stream-of";

/** Names leave only with those who answer for the project. */
const mayName = (role: Role): boolean => role === "owner" || role === "moderator";

export const exportOperation = operation({
  method: "GET",
  path: "/projects/{project}/export",
  summary: "The project as a file: the whole corpus (bundle), W3C annotations, or a format of other annotation tools",
  action: "corpus.export",
  scope: projectScope,
  query: z.strictObject({
    format: z.enum(EXPORT_FORMATS),
    /** `named`: owners and moderators only. */
    people: z.enum(PEOPLE_MODES).default("pseudonymous"),
    /** At most; a licence may allow less. */
    text: z.enum(TEXT_MODES).default("full"),
  }),
  answers: { 200: null },
  handle: async ({ actor, access, query }) => {
    if (query.people === "named" && !mayName(access.role)) throw new AppError("forbidden", [{ path: "people", code: "forbidden" }]);
    requireRoom("export");
    const sight = await projectSight(actor, access.projectId, access.role);
    const bytes = exportBytes({ projectId: access.projectId, pseudonymKey: access.pseudonymKey, sight, ...query });
    const { extension, mediaType } = FORMAT_FILES[query.format];
    return {
      status: 200,
      stream: streamOf(counted("export", bytes)),
      headers: { "Content-Type": mediaType, "Content-Disposition": `attachment; filename="apostille-${query.format}.${extension}"` },
    };
  },
});

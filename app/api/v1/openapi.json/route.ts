import { describeApi } from "@/lib/server/api/openapi";
import { allOperations } from "@/lib/server/api/operations/all";

export const dynamic = "force-static";

/** Public: a description of forms, no data. */
export const GET = (): Response => Response.json(describeApi(allOperations()));

import { patchAssignment, readAssignmentOperation } from "@/lib/server/api/operations/assignments";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const GET = serve(readAssignmentOperation);
export const PATCH = serve(patchAssignment);

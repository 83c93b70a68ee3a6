import { createAssignmentOperation, listAssignmentsOperation } from "@/lib/server/api/operations/assignments";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const GET = serve(listAssignmentsOperation);
export const POST = serve(createAssignmentOperation);

import { createGroupOperation, listGroupsOperation } from "@/lib/server/api/operations/classes";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const GET = serve(listGroupsOperation);
export const POST = serve(createGroupOperation);

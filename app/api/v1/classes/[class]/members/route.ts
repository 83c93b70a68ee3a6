import { addClassMemberOperation, listClassMembers } from "@/lib/server/api/operations/class-members";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const GET = serve(listClassMembers);
export const POST = serve(addClassMemberOperation);

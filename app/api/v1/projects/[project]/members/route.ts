import { addMember, listMembers } from "@/lib/server/api/operations/members";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const GET = serve(listMembers);
export const POST = serve(addMember);

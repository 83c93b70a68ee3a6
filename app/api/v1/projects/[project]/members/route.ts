import { listMembers, addMember } from "@/lib/server/api/operations/projects";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const GET = serve(listMembers);
export const POST = serve(addMember);

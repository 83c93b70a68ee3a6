import { deleteMember, patchMember } from "@/lib/server/api/operations/members";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const PATCH = serve(patchMember);
export const DELETE = serve(deleteMember);

import { deleteClassMember, patchClassMember } from "@/lib/server/api/operations/class-members";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const PATCH = serve(patchClassMember);
export const DELETE = serve(deleteClassMember);

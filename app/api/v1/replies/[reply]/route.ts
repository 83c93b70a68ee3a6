import { patchReply, deleteReply } from "@/lib/server/api/operations/talk";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const PATCH = serve(patchReply);
export const DELETE = serve(deleteReply);

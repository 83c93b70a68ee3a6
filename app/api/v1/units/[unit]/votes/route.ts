import { deleteVote, putVote } from "@/lib/server/api/operations/units";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const PUT = serve(putVote);
export const DELETE = serve(deleteVote);

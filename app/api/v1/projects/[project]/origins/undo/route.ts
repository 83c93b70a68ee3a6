import { undoOrigin } from "@/lib/server/api/operations/origins";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const POST = serve(undoOrigin);

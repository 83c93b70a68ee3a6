import { putTarget } from "@/lib/server/api/operations/provenance";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const PUT = serve(putTarget);

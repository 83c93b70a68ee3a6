import { readProvenance } from "@/lib/server/api/operations/provenance";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const GET = serve(readProvenance);

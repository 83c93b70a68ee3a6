import { listOutletClaims } from "@/lib/server/api/operations/figures";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const GET = serve(listOutletClaims);

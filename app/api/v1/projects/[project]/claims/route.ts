import { listClaims } from "@/lib/server/api/operations/claims";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const GET = serve(listClaims);

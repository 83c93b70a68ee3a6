import { listStandings } from "@/lib/server/api/operations/units";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const GET = serve(listStandings);

import { exportOperation } from "@/lib/server/api/operations/exchange";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const GET = serve(exportOperation);

import { sayPresentOperation } from "@/lib/server/api/operations/presence";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const PUT = serve(sayPresentOperation);

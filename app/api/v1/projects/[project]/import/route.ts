import { importOperation } from "@/lib/server/api/operations/exchange";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const POST = serve(importOperation);

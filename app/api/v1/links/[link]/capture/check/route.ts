import { checkOperation } from "@/lib/server/api/operations/captures";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const POST = serve(checkOperation);

import { revokeTokenOperation } from "@/lib/server/api/operations/account";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const DELETE = serve(revokeTokenOperation);

import { createTokenOperation, listTokensOperation } from "@/lib/server/api/operations/account";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const GET = serve(listTokensOperation);
export const POST = serve(createTokenOperation);

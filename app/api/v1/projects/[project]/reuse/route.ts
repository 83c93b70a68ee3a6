import { compareReuse, listReuseOperation } from "@/lib/server/api/operations/reuse";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const GET = serve(listReuseOperation);
export const POST = serve(compareReuse);

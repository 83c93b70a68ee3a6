import { listSuggestionsOperation } from "@/lib/server/api/operations/suggestions";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const GET = serve(listSuggestionsOperation);

import { deleteSearch } from "@/lib/server/api/operations/evidence";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const DELETE = serve(deleteSearch);

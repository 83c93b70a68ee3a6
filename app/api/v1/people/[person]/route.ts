import { patchPerson } from "@/lib/server/api/operations/people";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const PATCH = serve(patchPerson);

import { readOutlet } from "@/lib/server/api/operations/figures";
import { patchOutlet } from "@/lib/server/api/operations/origins";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const GET = serve(readOutlet);
export const PATCH = serve(patchOutlet);

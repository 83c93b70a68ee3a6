import { readOriginal } from "@/lib/server/api/operations/documents";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const GET = serve(readOriginal);

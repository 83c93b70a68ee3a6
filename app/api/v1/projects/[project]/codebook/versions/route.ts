import { listCodebookVersions } from "@/lib/server/api/operations/codebook";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const GET = serve(listCodebookVersions);

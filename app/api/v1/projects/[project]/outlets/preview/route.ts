import { previewFigures } from "@/lib/server/api/operations/projects";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const POST = serve(previewFigures);

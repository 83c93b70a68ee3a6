import { readAnnotation, patchAnnotation, withdrawAnnotation } from "@/lib/server/api/operations/annotations";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const GET = serve(readAnnotation);
export const PATCH = serve(patchAnnotation);
export const DELETE = serve(withdrawAnnotation);

import { listAnnotationsOperation, createAnnotation } from "@/lib/server/api/operations/annotations";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const GET = serve(listAnnotationsOperation);
export const POST = serve(createAnnotation);

import { captureOperation, readCaptureOperation } from "@/lib/server/api/operations/captures";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const GET = serve(readCaptureOperation);
export const POST = serve(captureOperation);

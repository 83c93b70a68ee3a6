import { putThreadSeen } from "@/lib/server/api/operations/talk";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const PUT = serve(putThreadSeen);

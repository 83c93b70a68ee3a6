import { streamEvents } from "@/lib/server/api/operations/annotations";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const GET = serve(streamEvents);

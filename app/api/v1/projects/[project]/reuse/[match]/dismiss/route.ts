import { dismissReuse } from "@/lib/server/api/operations/reuse";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const POST = serve(dismissReuse);

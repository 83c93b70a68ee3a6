import { readReflectionOperation } from "@/lib/server/api/operations/readings";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const GET = serve(readReflectionOperation);

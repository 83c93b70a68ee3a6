import { readParticipationOperation } from "@/lib/server/api/operations/class-work";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const GET = serve(readParticipationOperation);

import { partSpeakersOperation } from "@/lib/server/api/operations/speakers";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const DELETE = serve(partSpeakersOperation);

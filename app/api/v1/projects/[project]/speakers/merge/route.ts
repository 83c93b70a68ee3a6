import { mergeSpeakersOperation } from "@/lib/server/api/operations/speakers";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const POST = serve(mergeSpeakersOperation);

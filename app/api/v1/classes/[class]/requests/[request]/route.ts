import { admitRequest, refuseRequest } from "@/lib/server/api/operations/classes";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const PUT = serve(admitRequest);
export const DELETE = serve(refuseRequest);

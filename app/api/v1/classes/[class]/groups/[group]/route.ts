import { deleteGroup } from "@/lib/server/api/operations/classes";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const DELETE = serve(deleteGroup);

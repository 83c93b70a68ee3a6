import { deleteClass, patchClass, readClassOperation } from "@/lib/server/api/operations/classes";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const GET = serve(readClassOperation);
export const PATCH = serve(patchClass);
export const DELETE = serve(deleteClass);

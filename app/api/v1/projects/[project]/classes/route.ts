import { createClassOperation, listClassesOperation } from "@/lib/server/api/operations/classes";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const GET = serve(listClassesOperation);
export const POST = serve(createClassOperation);

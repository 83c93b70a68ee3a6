import { endMySessions, listMySessions } from "@/lib/server/api/operations/account";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const GET = serve(listMySessions);
export const DELETE = serve(endMySessions);

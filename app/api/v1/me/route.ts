import { patchMe } from "@/lib/server/api/operations/account";
import { readMe } from "@/lib/server/api/operations/projects";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const GET = serve(readMe);
export const PATCH = serve(patchMe);

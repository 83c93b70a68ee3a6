import { patchProject, readProject } from "@/lib/server/api/operations/projects";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const GET = serve(readProject);
export const PATCH = serve(patchProject);

import { createProject, listProjects } from "@/lib/server/api/operations/projects";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const GET = serve(listProjects);
export const POST = serve(createProject);

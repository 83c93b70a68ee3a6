import { deleteDocument, patchDocument, readDocument } from "@/lib/server/api/operations/documents";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const GET = serve(readDocument);
export const PATCH = serve(patchDocument);
export const DELETE = serve(deleteDocument);

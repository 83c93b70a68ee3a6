import { createDocument, listDocumentsOperation } from "@/lib/server/api/operations/documents";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const GET = serve(listDocumentsOperation);
export const POST = serve(createDocument);

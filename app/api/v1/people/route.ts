import { createPersonOperation, listPeopleOperation } from "@/lib/server/api/operations/people";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const GET = serve(listPeopleOperation);
export const POST = serve(createPersonOperation);

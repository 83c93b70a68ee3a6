import { reviewLinkOperation, takeReviewBackOperation } from "@/lib/server/api/operations/evidence";
import { serve } from "@/lib/server/api/serve";

export const dynamic = "force-dynamic";
export const POST = serve(reviewLinkOperation);
export const DELETE = serve(takeReviewBackOperation);

-- When somebody last read the talk about an annotation: what was said before it waits for them no longer.
CREATE TABLE "thread_seen" (
    "user_id" UUID NOT NULL,
    "annotation_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "thread_seen_pkey" PRIMARY KEY ("user_id","annotation_id")
);

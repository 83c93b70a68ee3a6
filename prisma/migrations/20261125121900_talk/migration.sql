-- CreateTable
CREATE TABLE "reply" (
    "id" UUID NOT NULL,
    "annotation_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "mentions" UUID[],
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revised_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "reply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reply_revision" (
    "reply_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "body" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reply_revision_pkey" PRIMARY KEY ("reply_id","revision")
);

-- CreateTable
CREATE TABLE "resolution" (
    "annotation_id" UUID NOT NULL,
    "resolved_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "resolution_pkey" PRIMARY KEY ("annotation_id")
);

-- CreateIndex
CREATE INDEX "reply_annotation_id_idx" ON "reply"("annotation_id");

-- CreateIndex
CREATE INDEX "reply_document_id_idx" ON "reply"("document_id");

-- CreateIndex
CREATE INDEX "reply_mentions_idx" ON "reply" USING GIN ("mentions");

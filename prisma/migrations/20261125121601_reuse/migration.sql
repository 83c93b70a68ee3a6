-- CreateTable
CREATE TABLE "text_print" (
    "version_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "shingles" INTEGER[],
    "anchors" INTEGER[],

    CONSTRAINT "text_print_pkey" PRIMARY KEY ("version_id")
);

-- CreateTable
CREATE TABLE "reuse_match" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "a" UUID NOT NULL,
    "b" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "passages" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'proposed',
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "reuse_match_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "text_print_project_id_idx" ON "text_print"("project_id");

-- CreateIndex
CREATE INDEX "text_print_shingles_idx" ON "text_print" USING GIN ("shingles");

-- CreateIndex
CREATE INDEX "text_print_anchors_idx" ON "text_print" USING GIN ("anchors");

-- CreateIndex
CREATE INDEX "reuse_match_project_id_idx" ON "reuse_match"("project_id");

-- CreateIndex
CREATE UNIQUE INDEX "reuse_match_a_b_key" ON "reuse_match"("a", "b");

-- AddForeignKey
ALTER TABLE "text_print" ADD CONSTRAINT "text_print_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "document_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reuse_match" ADD CONSTRAINT "reuse_match_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateEnum
CREATE TYPE "SearchOutcome" AS ENUM ('found', 'nothing');

-- CreateEnum
CREATE TYPE "Verdict" AS ENUM ('accept', 'reject');

-- CreateTable
CREATE TABLE "completion" (
    "version_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "codebook_id" UUID NOT NULL,
    "labels" TEXT[],
    "seen" "Seen" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "completion_pkey" PRIMARY KEY ("version_id","user_id")
);

-- CreateTable
CREATE TABLE "search" (
    "id" UUID NOT NULL,
    "annotation_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "outcome" "SearchOutcome" NOT NULL,
    "place" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "search_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "link_review" (
    "link_id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "verdict" "Verdict" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "link_review_pkey" PRIMARY KEY ("link_id","reviewer_id")
);

-- CreateIndex
CREATE INDEX "completion_document_id_idx" ON "completion"("document_id");

-- CreateIndex
CREATE INDEX "search_annotation_id_idx" ON "search"("annotation_id");

-- CreateIndex
CREATE INDEX "search_document_id_idx" ON "search"("document_id");

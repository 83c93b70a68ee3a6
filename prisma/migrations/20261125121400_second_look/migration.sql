-- CreateEnum
CREATE TYPE "Vote" AS ENUM ('confirm', 'reject');

-- AlterTable
ALTER TABLE "annotation_revision" ADD COLUMN "seen" "Seen";

-- AlterTable
ALTER TABLE "codebook_version" ADD COLUMN "reworded" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "link_review" ADD COLUMN "reason" TEXT;

-- CreateTable
CREATE TABLE "unit" (
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_vote" (
    "unit_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "vote" "Vote" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unit_vote_pkey" PRIMARY KEY ("unit_id","user_id")
);

-- CreateIndex
CREATE INDEX "unit_document_id_idx" ON "unit"("document_id");

-- CreateIndex
CREATE UNIQUE INDEX "unit_version_id_label_start_end_key" ON "unit"("version_id", "label", "start", "end");

-- AddForeignKey
ALTER TABLE "unit_vote" ADD CONSTRAINT "unit_vote_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what the schema language cannot say.
ALTER TABLE "unit" ADD CONSTRAINT "unit_range" CHECK ("start" >= 0 AND "end" > "start");
UPDATE "annotation_revision" r SET "seen" = a."seen" FROM "annotation" a WHERE a."id" = r."annotation_id" AND a."seen" <> 'after';

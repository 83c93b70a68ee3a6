-- AlterTable
ALTER TABLE "user_account" ADD COLUMN "erased_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "session" ADD COLUMN "names_hidden" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "class" ADD COLUMN "code" TEXT,
ADD COLUMN "join_until" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "class_member" ADD COLUMN "made_here" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "group_id" UUID;

-- AlterTable
ALTER TABLE "assignment" ADD COLUMN "labels" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN "grouped" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "everyone" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "revealed_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "class_group" (
    "id" UUID NOT NULL,
    "class_id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "class_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "join_request" (
    "id" UUID NOT NULL,
    "class_id" UUID NOT NULL,
    "pseudonym" TEXT NOT NULL,
    "skeleton" TEXT NOT NULL,
    "password_hash" TEXT,
    "user_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "join_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "class_code_key" ON "class"("code");

-- CreateIndex
CREATE UNIQUE INDEX "class_group_class_id_name_key" ON "class_group"("class_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "join_request_class_id_skeleton_key" ON "join_request"("class_id", "skeleton");

-- AddForeignKey
ALTER TABLE "class_member" ADD CONSTRAINT "class_member_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "class_group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "class_group" ADD CONSTRAINT "class_group_class_id_fkey" FOREIGN KEY ("class_id") REFERENCES "class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "join_request" ADD CONSTRAINT "join_request_class_id_fkey" FOREIGN KEY ("class_id") REFERENCES "class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

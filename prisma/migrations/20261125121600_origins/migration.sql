-- AlterTable
ALTER TABLE "outlet" ADD COLUMN "domains" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
ADD COLUMN "aliases" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "ownership" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "outlet" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "from" TEXT,
    "to" TEXT,

    CONSTRAINT "ownership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "origin_decision" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "members" JSONB NOT NULL,
    "rule" TEXT,
    "key" TEXT,
    "status" TEXT NOT NULL,
    "actor_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "origin_decision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ownership_project_id_idx" ON "ownership"("project_id");

-- CreateIndex
CREATE INDEX "origin_decision_project_id_at_idx" ON "origin_decision"("project_id", "at");

-- AddForeignKey
ALTER TABLE "ownership" ADD CONSTRAINT "ownership_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "origin_decision" ADD CONSTRAINT "origin_decision_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

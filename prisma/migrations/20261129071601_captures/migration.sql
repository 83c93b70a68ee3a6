-- CreateTable
CREATE TABLE "capture" (
    "id" UUID NOT NULL,
    "link_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "final_url" TEXT,
    "captured_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT NOT NULL,
    "status" INTEGER,
    "title" TEXT,
    "media_type" TEXT,
    "sha256" TEXT,
    "text" TEXT,
    "start" INTEGER,
    "end" INTEGER,

    CONSTRAINT "capture_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "capture_link_id_at_idx" ON "capture"("link_id", "at");

-- CreateTable
CREATE TABLE "link_target" (
    "version_id" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "attached_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "link_target_pkey" PRIMARY KEY ("version_id","start")
);

-- AddForeignKey
ALTER TABLE "link_target" ADD CONSTRAINT "link_target_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "document_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "imported_person" (
    "user_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "role" TEXT,
    "classes" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "imported_person_pkey" PRIMARY KEY ("user_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "imported_person_project_id_source_key" ON "imported_person"("project_id", "source");

-- AddForeignKey
ALTER TABLE "imported_person" ADD CONSTRAINT "imported_person_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

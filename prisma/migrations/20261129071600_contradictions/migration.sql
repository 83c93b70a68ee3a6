-- CreateTable
CREATE TABLE "contradiction" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "a" UUID NOT NULL,
    "a_start" INTEGER NOT NULL,
    "a_end" INTEGER NOT NULL,
    "b" UUID NOT NULL,
    "b_start" INTEGER NOT NULL,
    "b_end" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "decided_by" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contradiction_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "contradiction_project_id_kind_a_a_start_b_b_start_key" ON "contradiction"("project_id", "kind", "a", "a_start", "b", "b_start");

-- AddForeignKey
ALTER TABLE "contradiction" ADD CONSTRAINT "contradiction_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: an accepted contradiction contests claims of both documents (see the figures migration for the semicolons).
CREATE FUNCTION "figures_after_contradiction"() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
  INSERT INTO figures_stale (project_id, document_id)
    SELECT project_id, a FROM changed UNION SELECT project_id, b FROM changed\x3b
  RETURN NULL\x3b
END';
CREATE TRIGGER "figures_after_insert" AFTER INSERT ON "contradiction" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_contradiction"();
CREATE TRIGGER "figures_after_update" AFTER UPDATE ON "contradiction" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_contradiction"();
CREATE TRIGGER "figures_after_delete" AFTER DELETE ON "contradiction" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_contradiction"();

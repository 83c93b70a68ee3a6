-- CreateTable
CREATE TABLE "speaker" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "aliases" TEXT[] NOT NULL,
    "merged_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "speaker_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "speaker_project_id_idx" ON "speaker"("project_id");

-- AddForeignKey
ALTER TABLE "speaker" ADD CONSTRAINT "speaker_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: two names of one speaker are one voice in every figure (see the figures migration for the semicolons).
CREATE FUNCTION "figures_after_speaker"() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
  INSERT INTO figures_stale (project_id, document_id)
    SELECT DISTINCT project_id, NULL::uuid FROM changed\x3b
  RETURN NULL\x3b
END';
CREATE TRIGGER "figures_after_insert" AFTER INSERT ON "speaker" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_speaker"();
CREATE TRIGGER "figures_after_update" AFTER UPDATE ON "speaker" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_speaker"();
CREATE TRIGGER "figures_after_delete" AFTER DELETE ON "speaker" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_speaker"();

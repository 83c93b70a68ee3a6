-- CreateTable
CREATE TABLE "figures_state" (
    "project_id" UUID NOT NULL,
    "number" BIGINT NOT NULL,
    "basis" TEXT NOT NULL,
    "whole" TEXT,
    "whole_number" BIGINT,

    CONSTRAINT "figures_state_pkey" PRIMARY KEY ("project_id")
);

-- CreateTable
CREATE TABLE "document_figures" (
    "document_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "outlet_id" UUID NOT NULL,
    "contribution" TEXT NOT NULL,

    CONSTRAINT "document_figures_pkey" PRIMARY KEY ("document_id")
);

-- CreateTable
CREATE TABLE "outlet_figures" (
    "outlet_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "tally" TEXT NOT NULL,
    "without" TEXT NOT NULL,

    CONSTRAINT "outlet_figures_pkey" PRIMARY KEY ("outlet_id")
);

-- CreateTable
CREATE TABLE "figures_stale" (
    "id" BIGSERIAL NOT NULL,
    "project_id" UUID NOT NULL,
    "document_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "figures_stale_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "document_figures_project_id_idx" ON "document_figures"("project_id");

-- CreateIndex
CREATE INDEX "outlet_figures_project_id_idx" ON "outlet_figures"("project_id");

-- CreateIndex
CREATE INDEX "figures_stale_project_id_idx" ON "figures_stale"("project_id");

-- CreateIndex
CREATE INDEX "link_url_idx" ON "link" USING HASH ("url");

-- By hand: whoever changes what figures are made of, by whatever statement, leaves a mark in the same transaction.
-- The engine that applies this cuts it at every semicolon, so those inside a function are written as \x3b.
-- A mark without a document means the whole project. `changed` are the rows as they are now (of a deletion, as they were).

CREATE FUNCTION "figures_after_annotation"() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
  INSERT INTO figures_stale (project_id, document_id)
    SELECT DISTINCT project_id, document_id FROM changed\x3b
  RETURN NULL\x3b
END';
CREATE TRIGGER "figures_after_insert" AFTER INSERT ON "annotation" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_annotation"();
CREATE TRIGGER "figures_after_update" AFTER UPDATE ON "annotation" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_annotation"();
CREATE TRIGGER "figures_after_delete" AFTER DELETE ON "annotation" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_annotation"();

CREATE FUNCTION "figures_after_completion"() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
  INSERT INTO figures_stale (project_id, document_id)
    SELECT DISTINCT d.project_id, d.id FROM changed c JOIN document d ON d.id = c.document_id\x3b
  RETURN NULL\x3b
END';
CREATE TRIGGER "figures_after_insert" AFTER INSERT ON "completion" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_completion"();
CREATE TRIGGER "figures_after_update" AFTER UPDATE ON "completion" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_completion"();
CREATE TRIGGER "figures_after_delete" AFTER DELETE ON "completion" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_completion"();

CREATE FUNCTION "figures_after_link"() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
  INSERT INTO figures_stale (project_id, document_id)
    SELECT DISTINCT d.project_id, d.id FROM changed c JOIN document d ON d.id = c.document_id\x3b
  RETURN NULL\x3b
END';
CREATE TRIGGER "figures_after_insert" AFTER INSERT ON "link" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_link"();
CREATE TRIGGER "figures_after_update" AFTER UPDATE ON "link" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_link"();
CREATE TRIGGER "figures_after_delete" AFTER DELETE ON "link" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_link"();

CREATE FUNCTION "figures_after_search"() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
  INSERT INTO figures_stale (project_id, document_id)
    SELECT DISTINCT d.project_id, d.id FROM changed c JOIN document d ON d.id = c.document_id\x3b
  RETURN NULL\x3b
END';
CREATE TRIGGER "figures_after_insert" AFTER INSERT ON "search" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_search"();
CREATE TRIGGER "figures_after_update" AFTER UPDATE ON "search" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_search"();
CREATE TRIGGER "figures_after_delete" AFTER DELETE ON "search" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_search"();

CREATE FUNCTION "figures_after_link_review"() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
  INSERT INTO figures_stale (project_id, document_id)
    SELECT DISTINCT d.project_id, d.id FROM changed c JOIN link l ON l.id = c.link_id JOIN document d ON d.id = l.document_id\x3b
  RETURN NULL\x3b
END';
CREATE TRIGGER "figures_after_insert" AFTER INSERT ON "link_review" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_link_review"();
CREATE TRIGGER "figures_after_update" AFTER UPDATE ON "link_review" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_link_review"();
CREATE TRIGGER "figures_after_delete" AFTER DELETE ON "link_review" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_link_review"();

CREATE FUNCTION "figures_after_unit_vote"() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
  INSERT INTO figures_stale (project_id, document_id)
    SELECT DISTINCT d.project_id, d.id FROM changed c JOIN unit n ON n.id = c.unit_id JOIN document d ON d.id = n.document_id\x3b
  RETURN NULL\x3b
END';
CREATE TRIGGER "figures_after_insert" AFTER INSERT ON "unit_vote" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_unit_vote"();
CREATE TRIGGER "figures_after_update" AFTER UPDATE ON "unit_vote" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_unit_vote"();
CREATE TRIGGER "figures_after_delete" AFTER DELETE ON "unit_vote" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_unit_vote"();

CREATE FUNCTION "figures_after_document_version"() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
  INSERT INTO figures_stale (project_id, document_id)
    SELECT DISTINCT d.project_id, d.id FROM changed c JOIN document d ON d.id = c.document_id\x3b
  RETURN NULL\x3b
END';
CREATE TRIGGER "figures_after_insert" AFTER INSERT ON "document_version" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_document_version"();
CREATE TRIGGER "figures_after_update" AFTER UPDATE ON "document_version" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_document_version"();
CREATE TRIGGER "figures_after_delete" AFTER DELETE ON "document_version" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_document_version"();

-- Links elsewhere that lead to the page have the origins of whoever wrote it.
CREATE FUNCTION "figures_after_region"() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
  INSERT INTO figures_stale (project_id, document_id)
    SELECT d.project_id, d.id FROM changed c JOIN document_version v ON v.id = c.version_id JOIN document d ON d.id = v.document_id
    UNION SELECT d.project_id, l.document_id FROM changed c JOIN document_version v ON v.id = c.version_id JOIN document d ON d.id = v.document_id JOIN link l ON l.url = d.url\x3b
  RETURN NULL\x3b
END';
CREATE TRIGGER "figures_after_insert" AFTER INSERT ON "region" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_region"();
CREATE TRIGGER "figures_after_update" AFTER UPDATE ON "region" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_region"();
CREATE TRIGGER "figures_after_delete" AFTER DELETE ON "region" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_region"();

CREATE FUNCTION "figures_after_document"() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
  INSERT INTO figures_stale (project_id, document_id)
    SELECT project_id, id FROM changed
    UNION SELECT c.project_id, l.document_id FROM changed c JOIN link l ON l.url = c.url\x3b
  RETURN NULL\x3b
END';
CREATE TRIGGER "figures_after_insert" AFTER INSERT ON "document" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_document"();
CREATE TRIGGER "figures_after_update" AFTER UPDATE ON "document" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_document"();
CREATE TRIGGER "figures_after_delete" AFTER DELETE ON "document" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_document"();

CREATE FUNCTION "figures_after_outlet"() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
  INSERT INTO figures_stale (project_id, document_id)
    SELECT DISTINCT project_id, NULL::uuid FROM changed WHERE name IS NOT NULL\x3b
  RETURN NULL\x3b
END';
CREATE TRIGGER "figures_after_insert" AFTER INSERT ON "outlet" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_outlet"();
CREATE TRIGGER "figures_after_update" AFTER UPDATE ON "outlet" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_outlet"();
CREATE TRIGGER "figures_after_delete" AFTER DELETE ON "outlet" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_outlet"();

CREATE FUNCTION "figures_after_ownership"() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
  INSERT INTO figures_stale (project_id, document_id)
    SELECT DISTINCT project_id, NULL::uuid FROM changed\x3b
  RETURN NULL\x3b
END';
CREATE TRIGGER "figures_after_insert" AFTER INSERT ON "ownership" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_ownership"();
CREATE TRIGGER "figures_after_update" AFTER UPDATE ON "ownership" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_ownership"();
CREATE TRIGGER "figures_after_delete" AFTER DELETE ON "ownership" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_ownership"();

CREATE FUNCTION "figures_after_origin_decision"() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
  INSERT INTO figures_stale (project_id, document_id)
    SELECT DISTINCT project_id, NULL::uuid FROM changed\x3b
  RETURN NULL\x3b
END';
CREATE TRIGGER "figures_after_insert" AFTER INSERT ON "origin_decision" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_origin_decision"();
CREATE TRIGGER "figures_after_update" AFTER UPDATE ON "origin_decision" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_origin_decision"();
CREATE TRIGGER "figures_after_delete" AFTER DELETE ON "origin_decision" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_origin_decision"();

CREATE FUNCTION "figures_after_codebook_version"() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
  INSERT INTO figures_stale (project_id, document_id)
    SELECT DISTINCT project_id, NULL::uuid FROM changed\x3b
  RETURN NULL\x3b
END';
CREATE TRIGGER "figures_after_insert" AFTER INSERT ON "codebook_version" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_codebook_version"();
CREATE TRIGGER "figures_after_update" AFTER UPDATE ON "codebook_version" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_codebook_version"();
CREATE TRIGGER "figures_after_delete" AFTER DELETE ON "codebook_version" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_codebook_version"();

CREATE FUNCTION "figures_after_project"() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
  INSERT INTO figures_stale (project_id, document_id)
    SELECT id, NULL::uuid FROM changed\x3b
  RETURN NULL\x3b
END';
CREATE TRIGGER "figures_after_insert" AFTER INSERT ON "project" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_project"();
CREATE TRIGGER "figures_after_update" AFTER UPDATE ON "project" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_project"();
CREATE TRIGGER "figures_after_delete" AFTER DELETE ON "project" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_project"();

CREATE FUNCTION "figures_after_class_member"() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
  INSERT INTO figures_stale (project_id, document_id)
    SELECT DISTINCT k.project_id, NULL::uuid FROM changed c JOIN class k ON k.id = c.class_id\x3b
  RETURN NULL\x3b
END';
CREATE TRIGGER "figures_after_insert" AFTER INSERT ON "class_member" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_class_member"();
CREATE TRIGGER "figures_after_update" AFTER UPDATE ON "class_member" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_class_member"();
CREATE TRIGGER "figures_after_delete" AFTER DELETE ON "class_member" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_class_member"();

-- The word of a moderator on a link stands before that of a reader.
CREATE FUNCTION "figures_after_membership"() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
  INSERT INTO figures_stale (project_id, document_id)
    SELECT DISTINCT m.project_id, NULL::uuid FROM changed m JOIN link_review r ON r.reviewer_id = m.user_id
    JOIN link l ON l.id = r.link_id JOIN document d ON d.id = l.document_id AND d.project_id = m.project_id\x3b
  RETURN NULL\x3b
END';
CREATE TRIGGER "figures_after_insert" AFTER INSERT ON "membership" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_membership"();
CREATE TRIGGER "figures_after_update" AFTER UPDATE ON "membership" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_membership"();
CREATE TRIGGER "figures_after_delete" AFTER DELETE ON "membership" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "figures_after_membership"();

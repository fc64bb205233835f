-- The table was there from the beginning and nothing has ever written to it.
ALTER TABLE "exports" DROP COLUMN "kind", DROP COLUMN "parameters", DROP COLUMN "progress", DROP COLUMN "file_name",
  ADD COLUMN "format" TEXT NOT NULL,
  ADD COLUMN "language" "locale" NOT NULL,
  ADD COLUMN "filter" JSONB NOT NULL,
  ADD COLUMN "hours" INTEGER NOT NULL,
  ADD COLUMN "attempt" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "counted" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "done" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "size" BIGINT,
  ADD COLUMN "stale_at" TIMESTAMPTZ(3),
  ADD COLUMN "failed_at" TIMESTAMPTZ(3);

CREATE INDEX "exports_campaign_id_created_at_idx" ON "exports"("campaign_id", "created_at");

-- Unlogged: names are in no write-ahead log, no replica and no backup. After a crash the lists are prepared anew.
CREATE UNLOGGED TABLE "export_parts" (
  "export_id" UUID NOT NULL,
  "number" INTEGER NOT NULL,
  "content" BYTEA NOT NULL,
  CONSTRAINT "export_parts_pkey" PRIMARY KEY ("export_id", "number")
);

ALTER TABLE "export_parts" ADD CONSTRAINT "export_parts_export_id_fkey" FOREIGN KEY ("export_id") REFERENCES "exports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is sealed cannot be compressed.
ALTER TABLE "export_parts" ALTER COLUMN "content" SET STORAGE EXTERNAL;

-- Whoever takes back what a list shows must be in no download from then on, whatever way of the app that came by. A list
-- that is being prepared is marked too, and begun anew. Two statements: the second sees what a worker committed while the
-- first waited for its row.
CREATE FUNCTION "drop_signer_lists"("of_campaign" uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  "stale" uuid[];
BEGIN
  WITH "marked" AS (
    UPDATE "exports" SET "stale_at" = now() WHERE "campaign_id" = "of_campaign" AND "stale_at" IS NULL RETURNING "id"
  ) SELECT array_agg("id") INTO "stale" FROM "marked";
  IF "stale" IS NOT NULL THEN
    DELETE FROM "export_parts" WHERE "export_id" = ANY ("stale");
  END IF;
END $$;

CREATE FUNCTION "drop_lists_of_signer"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "drop_signer_lists"(OLD."campaign_id");
  RETURN NULL;
END $$;

CREATE FUNCTION "drop_lists_of_comment"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "drop_signer_lists"("campaign_id") FROM "signatures" WHERE "id" = OLD."signature_id" AND "display" <> 'ANONYMOUS';
  RETURN NULL;
END $$;

CREATE TRIGGER "signatures_drop_lists_on_update" AFTER UPDATE ON "signatures" FOR EACH ROW
  WHEN (
    OLD."confirmed_at" IS NOT NULL AND OLD."withdrawn_at" IS NULL AND OLD."invalidated_at" IS NULL AND OLD."display" <> 'ANONYMOUS'
    AND (NEW."withdrawn_at", NEW."invalidated_at", NEW."display", NEW."name", NEW."country", NEW."full_name_confirmed_at")
      IS DISTINCT FROM (OLD."withdrawn_at", OLD."invalidated_at", OLD."display", OLD."name", OLD."country", OLD."full_name_confirmed_at"))
  EXECUTE FUNCTION "drop_lists_of_signer"();

CREATE TRIGGER "signatures_drop_lists_on_delete" AFTER DELETE ON "signatures" FOR EACH ROW
  WHEN (OLD."confirmed_at" IS NOT NULL AND OLD."withdrawn_at" IS NULL AND OLD."invalidated_at" IS NULL AND OLD."display" <> 'ANONYMOUS')
  EXECUTE FUNCTION "drop_lists_of_signer"();

CREATE TRIGGER "comments_drop_lists_on_update" AFTER UPDATE ON "comments" FOR EACH ROW
  WHEN (OLD."state" = 'PUBLISHED' AND (NEW."state", NEW."text") IS DISTINCT FROM (OLD."state", OLD."text"))
  EXECUTE FUNCTION "drop_lists_of_comment"();

CREATE TRIGGER "comments_drop_lists_on_delete" AFTER DELETE ON "comments" FOR EACH ROW
  WHEN (OLD."state" = 'PUBLISHED')
  EXECUTE FUNCTION "drop_lists_of_comment"();

CREATE TABLE "campaign_counts" (
    "campaign_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "slot" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "campaign_counts_pkey" PRIMARY KEY ("campaign_id","name","slot")
);
ALTER TABLE "campaign_counts" ADD CONSTRAINT "campaign_counts_campaign_id_fkey"
  FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE CASCADE ON UPDATE CASCADE;
-- Rows change all the time and stay short: leave room to change them in place (HOT).
ALTER TABLE "campaign_counts" SET (fillfactor = 20);

-- Each connection adds to a slot of its own, so that confirmations do not queue for one row.
CREATE FUNCTION "keep_signature_counts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op <> 'INSERT' THEN
    INSERT INTO campaign_counts AS kept (campaign_id, name, slot, count)
    SELECT campaign_id, 'SIGNATURE_CONFIRMED', pg_backend_pid() % 32, -count(*) FROM old_rows
    WHERE confirmed_at IS NOT NULL AND withdrawn_at IS NULL AND invalidated_at IS NULL
      AND EXISTS (SELECT FROM campaigns WHERE campaigns.id = campaign_id)
    GROUP BY campaign_id ORDER BY campaign_id
    ON CONFLICT (campaign_id, name, slot) DO UPDATE SET count = kept.count + excluded.count;
  END IF;
  IF tg_op <> 'DELETE' THEN
    INSERT INTO campaign_counts AS kept (campaign_id, name, slot, count)
    SELECT campaign_id, 'SIGNATURE_CONFIRMED', pg_backend_pid() % 32, count(*) FROM new_rows
    WHERE confirmed_at IS NOT NULL AND withdrawn_at IS NULL AND invalidated_at IS NULL
    GROUP BY campaign_id ORDER BY campaign_id
    ON CONFLICT (campaign_id, name, slot) DO UPDATE SET count = kept.count + excluded.count;
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION "keep_ledger_counts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op <> 'INSERT' THEN
    INSERT INTO campaign_counts AS kept (campaign_id, name, slot, count)
    SELECT campaign_id, kind::text, pg_backend_pid() % 32, -count(*) FROM old_rows
    WHERE EXISTS (SELECT FROM campaigns WHERE campaigns.id = campaign_id)
    GROUP BY campaign_id, kind ORDER BY campaign_id, kind
    ON CONFLICT (campaign_id, name, slot) DO UPDATE SET count = kept.count + excluded.count;
  END IF;
  IF tg_op <> 'DELETE' THEN
    INSERT INTO campaign_counts AS kept (campaign_id, name, slot, count)
    SELECT campaign_id, kind::text, pg_backend_pid() % 32, count(*) FROM new_rows
    GROUP BY campaign_id, kind ORDER BY campaign_id, kind
    ON CONFLICT (campaign_id, name, slot) DO UPDATE SET count = kept.count + excluded.count;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "signatures_counted_on_insert" AFTER INSERT ON "signatures"
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION "keep_signature_counts"();
CREATE TRIGGER "signatures_counted_on_update" AFTER UPDATE ON "signatures"
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION "keep_signature_counts"();
CREATE TRIGGER "signatures_counted_on_delete" AFTER DELETE ON "signatures"
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION "keep_signature_counts"();
CREATE TRIGGER "ledger_counted_on_insert" AFTER INSERT ON "ledger_entries"
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION "keep_ledger_counts"();
CREATE TRIGGER "ledger_counted_on_update" AFTER UPDATE ON "ledger_entries"
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION "keep_ledger_counts"();
CREATE TRIGGER "ledger_counted_on_delete" AFTER DELETE ON "ledger_entries"
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION "keep_ledger_counts"();

INSERT INTO "campaign_counts" SELECT campaign_id, 'SIGNATURE_CONFIRMED', 0, count(*) FROM "signatures"
  WHERE confirmed_at IS NOT NULL AND withdrawn_at IS NULL AND invalidated_at IS NULL GROUP BY campaign_id;
INSERT INTO "campaign_counts" SELECT campaign_id, kind::text, 0, count(*) FROM "ledger_entries" GROUP BY campaign_id, kind;

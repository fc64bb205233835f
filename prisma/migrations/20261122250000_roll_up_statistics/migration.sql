-- Nothing was ever written to it in its first form.
DROP TABLE "statistics_counts";
CREATE TABLE "statistics_counts" (
    "campaign_id" UUID NOT NULL,
    "metric" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "statistics_counts_pkey" PRIMARY KEY ("campaign_id","by","metric","day","key")
);
CREATE TABLE "statistics_marks" (
    "id" BIGSERIAL NOT NULL,
    "campaign_id" UUID NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "statistics_marks_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "statistics_progress" (
    "campaign_id" UUID NOT NULL,
    "through" DATE NOT NULL,
    "frozen_at" TIMESTAMPTZ(3),

    CONSTRAINT "statistics_progress_pkey" PRIMARY KEY ("campaign_id")
);
CREATE INDEX "statistics_counts_campaign_id_day_idx" ON "statistics_counts"("campaign_id", "day");
CREATE INDEX "statistics_marks_campaign_id_day_idx" ON "statistics_marks"("campaign_id", "day");
ALTER TABLE "statistics_counts" ADD CONSTRAINT "statistics_counts_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "statistics_marks" ADD CONSTRAINT "statistics_marks_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "statistics_progress" ADD CONSTRAINT "statistics_progress_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A change to a day that has ended (UTC) leaves a mark; what happens today needs none, so signing pays nothing.
-- clock_timestamp, not now(): a transaction that began before midnight may commit after the day was rolled up.
CREATE FUNCTION "mark_signature_days"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE today date := (clock_timestamp() AT TIME ZONE 'UTC')::date;
BEGIN
  IF tg_op = 'UPDATE' THEN
    INSERT INTO statistics_marks (campaign_id, day)
    SELECT DISTINCT new_row.campaign_id, (moment AT TIME ZONE 'UTC')::date
    FROM old_rows old_row JOIN new_rows new_row USING (id)
      CROSS JOIN LATERAL (VALUES (old_row.confirmed_at), (new_row.confirmed_at)) AS moments (moment)
    WHERE (moment AT TIME ZONE 'UTC')::date < today
      AND (old_row.confirmed_at, old_row.withdrawn_at, old_row.invalidated_at, old_row.country, old_row.locale,
          old_row.source, old_row.display, old_row.full_name_confirmed_at)
        IS DISTINCT FROM (new_row.confirmed_at, new_row.withdrawn_at, new_row.invalidated_at, new_row.country, new_row.locale,
          new_row.source, new_row.display, new_row.full_name_confirmed_at);
  ELSE
    INSERT INTO statistics_marks (campaign_id, day)
    SELECT DISTINCT campaign_id, (confirmed_at AT TIME ZONE 'UTC')::date FROM changed_rows
    WHERE (confirmed_at AT TIME ZONE 'UTC')::date < today AND withdrawn_at IS NULL AND invalidated_at IS NULL
      AND EXISTS (SELECT FROM campaigns WHERE campaigns.id = campaign_id);
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION "mark_ledger_days"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE today date := (clock_timestamp() AT TIME ZONE 'UTC')::date;
BEGIN
  IF tg_op = 'UPDATE' THEN
    INSERT INTO statistics_marks (campaign_id, day)
    SELECT DISTINCT campaign_id, day FROM (SELECT * FROM old_rows UNION ALL SELECT * FROM new_rows) AS changed WHERE day < today;
  ELSE
    INSERT INTO statistics_marks (campaign_id, day)
    SELECT DISTINCT campaign_id, day FROM changed_rows
    WHERE day < today AND EXISTS (SELECT FROM campaigns WHERE campaigns.id = campaign_id);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "signatures_marked_on_insert" AFTER INSERT ON "signatures"
  REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION "mark_signature_days"();
CREATE TRIGGER "signatures_marked_on_update" AFTER UPDATE ON "signatures"
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION "mark_signature_days"();
CREATE TRIGGER "signatures_marked_on_delete" AFTER DELETE ON "signatures"
  REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION "mark_signature_days"();
CREATE TRIGGER "ledger_marked_on_insert" AFTER INSERT ON "ledger_entries"
  REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION "mark_ledger_days"();
CREATE TRIGGER "ledger_marked_on_update" AFTER UPDATE ON "ledger_entries"
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION "mark_ledger_days"();
CREATE TRIGGER "ledger_marked_on_delete" AFTER DELETE ON "ledger_entries"
  REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION "mark_ledger_days"();

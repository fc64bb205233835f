-- Signatures on paper count on the day on which a second person confirmed their sheet. As with signatures online, a change to a
-- day that has ended (UTC) leaves a mark, and what happens today needs none.
CREATE FUNCTION "mark_sheet_days"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE today date := (clock_timestamp() AT TIME ZONE 'UTC')::date;
BEGIN
  IF tg_op = 'UPDATE' THEN
    INSERT INTO statistics_marks (campaign_id, day)
    SELECT DISTINCT new_row.campaign_id, (moment AT TIME ZONE 'UTC')::date
    FROM old_rows old_row JOIN new_rows new_row USING (id)
      CROSS JOIN LATERAL (VALUES (old_row.verified_at), (new_row.verified_at)) AS moments (moment)
    WHERE (moment AT TIME ZONE 'UTC')::date < today
      AND (old_row.state, old_row.verified_at) IS DISTINCT FROM (new_row.state, new_row.verified_at);
  ELSE
    INSERT INTO statistics_marks (campaign_id, day)
    SELECT DISTINCT campaign_id, (verified_at AT TIME ZONE 'UTC')::date FROM old_rows
    WHERE (verified_at AT TIME ZONE 'UTC')::date < today AND EXISTS (SELECT FROM campaigns WHERE campaigns.id = campaign_id);
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION "mark_line_days"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE today date := (clock_timestamp() AT TIME ZONE 'UTC')::date;
BEGIN
  IF tg_op = 'UPDATE' THEN
    INSERT INTO statistics_marks (campaign_id, day)
    SELECT DISTINCT sheet.campaign_id, (sheet.verified_at AT TIME ZONE 'UTC')::date
    FROM old_rows old_row JOIN new_rows new_row USING (id) JOIN paper_sheets sheet ON sheet.id = new_row.sheet_id
    WHERE (sheet.verified_at AT TIME ZONE 'UTC')::date < today
      AND (old_row.duplicate_of, old_row.struck_at) IS DISTINCT FROM (new_row.duplicate_of, new_row.struck_at);
  ELSE
    INSERT INTO statistics_marks (campaign_id, day)
    SELECT DISTINCT sheet.campaign_id, (sheet.verified_at AT TIME ZONE 'UTC')::date
    FROM old_rows JOIN paper_sheets sheet ON sheet.id = old_rows.sheet_id
    WHERE (sheet.verified_at AT TIME ZONE 'UTC')::date < today;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "sheets_marked_on_update" AFTER UPDATE ON "paper_sheets"
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION "mark_sheet_days"();
CREATE TRIGGER "sheets_marked_on_delete" AFTER DELETE ON "paper_sheets"
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION "mark_sheet_days"();
CREATE TRIGGER "lines_marked_on_update" AFTER UPDATE ON "paper_signatures"
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION "mark_line_days"();
CREATE TRIGGER "lines_marked_on_delete" AFTER DELETE ON "paper_signatures"
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION "mark_line_days"();

-- Days of sheets that were confirmed before are counted once more.
INSERT INTO statistics_marks (campaign_id, day)
SELECT DISTINCT campaign_id, (verified_at AT TIME ZONE 'UTC')::date FROM paper_sheets
WHERE state = 'CONFIRMED' AND (verified_at AT TIME ZONE 'UTC')::date < (clock_timestamp() AT TIME ZONE 'UTC')::date;

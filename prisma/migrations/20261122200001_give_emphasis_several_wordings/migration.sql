-- What stood there is the first wording.
ALTER TABLE "recipient_translations"
  ALTER COLUMN "emphasis" TYPE TEXT[] USING CASE WHEN "emphasis" = '' THEN '{}' ELSE ARRAY["emphasis"] END;

ALTER TABLE "offices" ADD COLUMN "abolition_source" TEXT NOT NULL DEFAULT '';
ALTER TABLE "office_phones" ADD COLUMN "source" TEXT NOT NULL DEFAULT '';
ALTER TABLE "office_emails" ADD COLUMN "source" TEXT NOT NULL DEFAULT '';
ALTER TABLE "city_names" ADD COLUMN "source" TEXT NOT NULL DEFAULT '';

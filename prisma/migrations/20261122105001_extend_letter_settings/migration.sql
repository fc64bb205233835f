-- CreateEnum
CREATE TYPE "wording_level" AS ENUM ('HINT', 'REFUSE');

-- AlterEnum
ALTER TYPE "mail_kind" ADD VALUE 'TEST_LETTER';

-- DropIndex
DROP INDEX "missions_organisation_id_country_name_key";

-- AlterTable
ALTER TABLE "forbidden_terms" ADD COLUMN     "language" "locale",
ADD COLUMN     "level" "wording_level" NOT NULL DEFAULT 'HINT';

-- AlterTable
ALTER TABLE "mails" ADD COLUMN     "test_letter" JSONB;

-- AlterTable
ALTER TABLE "missions" ADD COLUMN     "name_kk" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "name_ru" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "valid_from" DATE,
ADD COLUMN     "valid_to" DATE;

-- AlterTable
ALTER TABLE "recipients" ADD COLUMN     "emails_in_office_hours" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "missions_organisation_id_country_idx" ON "missions"("organisation_id", "country");

-- Only threats are refused; every other word is a hint.
ALTER TABLE "forbidden_terms" ADD CONSTRAINT "forbidden_terms_refuse_threats_alone" CHECK ("level" = 'HINT' OR "reason" = 'threat');

ALTER TABLE "missions" ADD CONSTRAINT "missions_in_order" CHECK ("valid_to" IS NULL OR "valid_from" IS NULL OR "valid_from" <= "valid_to");
ALTER TABLE "missions" ADD CONSTRAINT "missions_country_form" CHECK ("country" ~ '^[A-Z]{2}$');
ALTER TABLE "missions" ADD CONSTRAINT "missions_address_lines" CHECK (cardinality("address_lines") BETWEEN 1 AND 5);
-- Of two addresses of one mission only one can be right on a day.
ALTER TABLE "missions" ADD CONSTRAINT "missions_do_not_overlap" EXCLUDE USING gist
  (("organisation_id"::text) WITH =, "country" WITH =, "name" WITH =, daterange("valid_from", "valid_to", '[]') WITH &&);

ALTER TABLE "recipients" ADD CONSTRAINT "recipients_emails_per_hour" CHECK ("emails_per_hour" BETWEEN 1 AND 3600);
ALTER TABLE "postage_notes" ADD CONSTRAINT "postage_notes_country_form" CHECK ("country" ~ '^[A-Z]{2}$');
ALTER TABLE "mails" ADD CONSTRAINT "mails_test_letter_belongs_to_a_test" CHECK ("test_letter" IS NULL OR "kind"::text = 'TEST_LETTER');

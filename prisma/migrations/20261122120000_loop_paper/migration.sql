-- Nothing could write these before.
DELETE FROM "paper_sheets";

-- CreateEnum
CREATE TYPE "sheet_state" AS ENUM ('PRINTED', 'RETURNED', 'ENTERED', 'CONFIRMED', 'TAKEN_OUT', 'SPOILED', 'LOST');

-- CreateEnum
CREATE TYPE "paper_columns" AS ENUM ('EMAIL', 'PLACE', 'NAME');

-- DropIndex
DROP INDEX "paper_sheets_campaign_id_verified_at_idx";

-- AlterTable
ALTER TABLE "paper_sheets" DROP COLUMN "created_at",
DROP COLUMN "source",
ADD COLUMN     "batch_id" UUID NOT NULL,
ADD COLUMN     "mismatches" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "number" INTEGER NOT NULL,
ADD COLUMN     "state" "sheet_state" NOT NULL DEFAULT 'PRINTED',
ADD COLUMN     "taken_out_for" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "paper_signatures" DROP COLUMN "country",
DROP COLUMN "name",
ADD COLUMN     "name_hash" BYTEA,
ADD COLUMN     "struck_at" TIMESTAMPTZ(3),
ALTER COLUMN "line" SET DATA TYPE SMALLINT;

-- CreateTable
CREATE TABLE "paper_batches" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "note" TEXT NOT NULL,
    "language" "locale" NOT NULL,
    "columns" "paper_columns" NOT NULL,
    "source" TEXT NOT NULL,
    "consent_version" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "paper_batches_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "paper_batches_campaign_id_number_key" ON "paper_batches"("campaign_id", "number");

-- CreateIndex
CREATE INDEX "paper_sheets_campaign_id_state_idx" ON "paper_sheets"("campaign_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "paper_sheets_batch_id_number_key" ON "paper_sheets"("batch_id", "number");

-- CreateIndex
CREATE INDEX "paper_signatures_name_hash_idx" ON "paper_signatures"("name_hash");

-- AddForeignKey
ALTER TABLE "paper_batches" ADD CONSTRAINT "paper_batches_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_batches" ADD CONSTRAINT "paper_batches_campaign_id_organisation_id_fkey" FOREIGN KEY ("campaign_id", "organisation_id") REFERENCES "campaigns"("id", "organisation_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_sheets" ADD CONSTRAINT "paper_sheets_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "paper_batches"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "paper_signatures"
  ADD CONSTRAINT "paper_line_is_on_its_sheet" CHECK (line BETWEEN 1 AND 10),
  ADD CONSTRAINT "duplicate_is_of_a_kind" CHECK (duplicate_of IN ('online', 'paper')),
  ADD CONSTRAINT "struck_line_keeps_nothing" CHECK (struck_at IS NULL OR num_nonnulls(name_hash, email_index, duplicate_of) = 0);
ALTER TABLE "paper_sheets"
  ADD CONSTRAINT "sheet_takes_two_people" CHECK (verified_by_id <> entered_by_id),
  ADD CONSTRAINT "confirmed_sheet_was_entered" CHECK (state NOT IN ('CONFIRMED', 'TAKEN_OUT') OR num_nulls(entered_at, verified_at) = 0);

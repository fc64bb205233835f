-- CreateEnum
CREATE TYPE "digest_period" AS ENUM ('WEEK', 'MONTH');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "mail_kind" ADD VALUE 'DIGEST_REQUESTED';
ALTER TYPE "mail_kind" ADD VALUE 'DIGEST';

-- AlterTable
ALTER TABLE "mails" ADD COLUMN     "digest_from" DATE,
ADD COLUMN     "digest_reader_id" UUID;

-- CreateTable
CREATE TABLE "digest_readers" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "organizer_id" TEXT,
    "email_index" BYTEA NOT NULL,
    "email" BYTEA,
    "locale" "locale" NOT NULL,
    "period" "digest_period" NOT NULL,
    "asked_until" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "mailed_from" DATE,

    CONSTRAINT "digest_readers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "digest_offices" (
    "reader_id" UUID NOT NULL,
    "office_id" UUID NOT NULL,

    CONSTRAINT "digest_offices_pkey" PRIMARY KEY ("reader_id","office_id")
);

-- CreateIndex
CREATE INDEX "digest_readers_organisation_id_email_index_idx" ON "digest_readers"("organisation_id", "email_index");

-- CreateIndex
CREATE UNIQUE INDEX "digest_readers_campaign_id_email_index_key" ON "digest_readers"("campaign_id", "email_index");

-- CreateIndex
CREATE UNIQUE INDEX "mails_digest_reader_id_digest_from_key" ON "mails"("digest_reader_id", "digest_from");

-- AddForeignKey
ALTER TABLE "mails" ADD CONSTRAINT "mails_digest_reader_id_fkey" FOREIGN KEY ("digest_reader_id") REFERENCES "digest_readers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "digest_readers" ADD CONSTRAINT "digest_readers_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "digest_readers" ADD CONSTRAINT "digest_readers_campaign_id_organisation_id_fkey" FOREIGN KEY ("campaign_id", "organisation_id") REFERENCES "campaigns"("id", "organisation_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "digest_readers" ADD CONSTRAINT "digest_readers_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "digest_offices" ADD CONSTRAINT "digest_offices_reader_id_fkey" FOREIGN KEY ("reader_id") REFERENCES "digest_readers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "digest_offices" ADD CONSTRAINT "digest_offices_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "offices"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Nothing of a person is kept twice: a digest reads the address of its reader, and a member has that of the account.
ALTER TABLE "mails" ADD CONSTRAINT "mails_of_digests_hold_no_address" CHECK ("digest_from" IS NULL OR "email" IS NULL);
ALTER TABLE "digest_readers" ADD CONSTRAINT "digest_readers_have_one_address" CHECK (num_nonnulls("organizer_id", "email") = 1);

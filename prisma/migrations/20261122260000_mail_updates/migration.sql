-- AlterEnum
ALTER TYPE "mail_kind" ADD VALUE 'TEST_UPDATE';

-- AlterTable
ALTER TABLE "campaign_updates" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "mailings" DROP COLUMN "created_at",
ADD COLUMN     "addressed_at" TIMESTAMPTZ(3),
ADD COLUMN     "cursor" UUID,
ADD COLUMN     "failed" INTEGER,
ADD COLUMN     "per_minute" INTEGER NOT NULL,
ADD COLUMN     "recipients" INTEGER NOT NULL,
ADD COLUMN     "sent" INTEGER,
ADD COLUMN     "skipped" INTEGER,
ADD COLUMN     "started_by_id" TEXT,
ALTER COLUMN "started_at" SET NOT NULL,
ALTER COLUMN "started_at" SET DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "mails" ADD COLUMN     "postponed_to" TIMESTAMPTZ(3),
ADD COLUMN     "test_update_id" UUID;

-- CreateTable
CREATE TABLE "update_previews" (
    "update_id" UUID NOT NULL,
    "locale" "locale" NOT NULL,
    "revision" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "update_previews_pkey" PRIMARY KEY ("update_id","locale")
);

-- CreateIndex
CREATE UNIQUE INDEX "mailings_update_id_key" ON "mailings"("update_id");

-- AddForeignKey
ALTER TABLE "update_previews" ADD CONSTRAINT "update_previews_update_id_fkey" FOREIGN KEY ("update_id") REFERENCES "campaign_updates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mails" ADD CONSTRAINT "mails_test_update_id_fkey" FOREIGN KEY ("test_update_id") REFERENCES "campaign_updates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mailings" ADD CONSTRAINT "mailings_started_by_id_fkey" FOREIGN KEY ("started_by_id") REFERENCES "organizers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Those who asked for news, in the order in which a mailing goes through them.
CREATE INDEX "signatures_asked_for_news" ON "signatures" ("campaign_id", "id")
  WHERE "updates_consented_at" IS NOT NULL AND "confirmed_at" IS NOT NULL;

ALTER TABLE "mailings" ADD CONSTRAINT "mailings_paced" CHECK ("per_minute" > 0);
-- Nothing of a person is kept twice: a mailing's mail reads the address of its signature.
ALTER TABLE "mails" ADD CONSTRAINT "mails_of_mailings_hold_no_address" CHECK ("mailing_id" IS NULL OR "email" IS NULL);

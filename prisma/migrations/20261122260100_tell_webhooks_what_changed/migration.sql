-- AlterEnum
ALTER TYPE "mail_kind" ADD VALUE 'ORGANIZER_NOTICE';

-- AlterTable
ALTER TABLE "mails" ADD COLUMN     "notice" JSONB;

-- AlterTable
ALTER TABLE "api_tokens" ADD COLUMN     "warned_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "webhooks" ADD COLUMN     "disabled_for" TEXT,
ADD COLUMN     "failing_since" TIMESTAMPTZ(3),
ADD COLUMN     "previous_secret" BYTEA,
ADD COLUMN     "previous_until" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "webhook_deliveries" ADD COLUMN     "last_failure" TEXT,
ADD COLUMN     "next_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "webhook_marks" (
    "webhook_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "webhook_marks_pkey" PRIMARY KEY ("webhook_id","subject")
);

-- CreateIndex
CREATE INDEX "webhooks_organisation_id_idx" ON "webhooks"("organisation_id");

-- AddForeignKey
ALTER TABLE "webhook_marks" ADD CONSTRAINT "webhook_marks_webhook_id_fkey" FOREIGN KEY ("webhook_id") REFERENCES "webhooks"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "webhooks" ADD CONSTRAINT "webhooks_disabled_with_reason" CHECK (("disabled_at" IS NULL) = ("disabled_for" IS NULL));
ALTER TABLE "webhooks" ADD CONSTRAINT "webhooks_previous_secret_ends" CHECK (("previous_secret" IS NULL) = ("previous_until" IS NULL));

-- AlterTable
ALTER TABLE "comments" ADD COLUMN     "final_at" TIMESTAMPTZ(3),
ADD COLUMN     "risk" SMALLINT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ALTER COLUMN "text" DROP NOT NULL;

-- AlterTable
ALTER TABLE "content_reports" ADD COLUMN     "times" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "mails" ADD COLUMN     "decision_id" UUID;

-- AlterTable
ALTER TABLE "moderation_decisions" ADD COLUMN     "appeal" BYTEA,
ADD COLUMN     "appeal_hash" BYTEA,
ADD COLUMN     "appeal_settled_at" TIMESTAMPTZ(3),
ADD COLUMN     "appeal_until" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "moderation_records" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "comment_id" UUID,
    "decided_on" DATE NOT NULL,
    "decision" "moderation_state" NOT NULL,
    "reason_code" TEXT,
    "waited_minutes" INTEGER,
    "restored_on" DATE,

    CONSTRAINT "moderation_records_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "moderation_records_campaign_id_decision_decided_on_idx" ON "moderation_records"("campaign_id", "decision", "decided_on");

-- CreateIndex
CREATE INDEX "moderation_records_comment_id_idx" ON "moderation_records"("comment_id");

-- CreateIndex
CREATE INDEX "comments_final_at_idx" ON "comments"("final_at");

-- CreateIndex
CREATE UNIQUE INDEX "content_reports_comment_id_reason_code_key" ON "content_reports"("comment_id", "reason_code");

-- CreateIndex
CREATE UNIQUE INDEX "moderation_decisions_appeal_hash_key" ON "moderation_decisions"("appeal_hash");

-- AddForeignKey
ALTER TABLE "mails" ADD CONSTRAINT "mails_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "moderation_decisions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_records" ADD CONSTRAINT "moderation_records_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_records" ADD CONSTRAINT "moderation_records_campaign_id_organisation_id_fkey" FOREIGN KEY ("campaign_id", "organisation_id") REFERENCES "campaigns"("id", "organisation_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_records" ADD CONSTRAINT "moderation_records_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comments"("id") ON DELETE SET NULL ON UPDATE CASCADE;

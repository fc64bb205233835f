-- AlterTable
ALTER TABLE "invalidations" ADD COLUMN     "done" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "restored" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "undo_started_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "signatures" ADD COLUMN     "domain_hash" BYTEA;

-- CreateIndex
CREATE INDEX "invalidations_campaign_id_created_at_idx" ON "invalidations"("campaign_id", "created_at");

-- CreateIndex
CREATE INDEX "signatures_invalidation_id_idx" ON "signatures"("invalidation_id");

-- A review holds for the text that was read; a version says where it differs from the one before.
ALTER TABLE "campaign_translations" ADD COLUMN "reviewed_version" INTEGER;
ALTER TABLE "campaign_translations" ADD CONSTRAINT "campaign_translations_review_of_version"
  CHECK ("reviewed_version" IS NULL OR "reviewed_at" IS NOT NULL);

ALTER TABLE "campaign_versions" ADD COLUMN "sections" TEXT[] DEFAULT ARRAY[]::TEXT[];
ALTER TABLE "campaign_versions" ADD COLUMN "restored_from" INTEGER;

ALTER TABLE "sources" ADD COLUMN "position" INTEGER NOT NULL DEFAULT 0;

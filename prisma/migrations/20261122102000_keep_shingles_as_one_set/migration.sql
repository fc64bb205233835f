-- Rows would tell by their order on disk which words came together, and when. Nothing wrote any so far.
DROP TABLE "shingle_hashes";

CREATE TABLE "shingle_hashes" (
    "campaign_id" UUID NOT NULL,
    "bits" BYTEA NOT NULL,

    CONSTRAINT "shingle_hashes_pkey" PRIMARY KEY ("campaign_id")
);

ALTER TABLE "shingle_hashes" ADD CONSTRAINT "shingle_hashes_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

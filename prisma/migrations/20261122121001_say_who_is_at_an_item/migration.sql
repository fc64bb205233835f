CREATE TABLE "queue_claims" (
    "item_id" UUID NOT NULL,
    "organizer_id" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "queue_claims_pkey" PRIMARY KEY ("item_id")
);

ALTER TABLE "queue_claims" ADD CONSTRAINT "queue_claims_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

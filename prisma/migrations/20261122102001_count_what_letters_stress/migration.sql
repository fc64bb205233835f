CREATE TYPE "stress_subject" AS ENUM ('DEMAND', 'PERSON');

ALTER TABLE "campaign_person_translations" ADD COLUMN "stress" TEXT NOT NULL DEFAULT '';

CREATE TABLE "stress_counts" (
    "campaign_id" UUID NOT NULL,
    "subject" "stress_subject" NOT NULL,
    "number" INTEGER NOT NULL,
    "letters" INTEGER NOT NULL,

    CONSTRAINT "stress_counts_pkey" PRIMARY KEY ("campaign_id","subject","number")
);

ALTER TABLE "stress_counts" ADD CONSTRAINT "stress_counts_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

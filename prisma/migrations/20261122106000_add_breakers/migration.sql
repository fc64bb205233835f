-- CreateEnum
CREATE TYPE "breaker_kind" AS ENUM ('PROOF', 'STOP');

-- CreateTable
CREATE TABLE "breakers" (
    "organisation_id" UUID NOT NULL,
    "kind" "breaker_kind" NOT NULL,
    "tripped_at" TIMESTAMPTZ(3) NOT NULL,
    "lasts_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "breakers_pkey" PRIMARY KEY ("organisation_id","kind")
);

-- AddForeignKey
ALTER TABLE "breakers" ADD CONSTRAINT "breakers_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

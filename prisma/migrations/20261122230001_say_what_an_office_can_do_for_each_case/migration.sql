ALTER TABLE "recipient_translations" ADD COLUMN "remit" TEXT NOT NULL DEFAULT '';

-- AlterEnum
ALTER TYPE "mail_state" ADD VALUE 'PARKED';

-- AlterEnum
ALTER TYPE "email_letter_state" ADD VALUE 'PARKED';

-- AlterTable
ALTER TABLE "mails" ADD COLUMN     "last_reason" TEXT;

-- AlterTable
ALTER TABLE "email_letters" ADD COLUMN     "handed_over_at" TIMESTAMPTZ(3),
ADD COLUMN     "last_reason" TEXT;

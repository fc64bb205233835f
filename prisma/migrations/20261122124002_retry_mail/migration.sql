-- AlterTable
ALTER TABLE "mails" ADD COLUMN     "retried_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "email_letters" ADD COLUMN     "retried_at" TIMESTAMPTZ(3);

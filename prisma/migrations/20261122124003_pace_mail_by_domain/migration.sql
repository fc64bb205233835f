-- AlterTable
ALTER TABLE "mails" ADD COLUMN     "send_after" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "mail_turns" (
    "domain" TEXT NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_turns_pkey" PRIMARY KEY ("domain")
);

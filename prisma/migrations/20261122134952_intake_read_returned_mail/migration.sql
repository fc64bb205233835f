-- CreateTable
CREATE TABLE "report_mailboxes" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "reader_id" UUID,
    "taken" TEXT,
    "read_at" TIMESTAMPTZ(3),
    "failure" TEXT,
    "failed_at" TIMESTAMPTZ(3),
    "left" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "report_mailboxes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_report_counts" (
    "source" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "reports" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "mail_report_counts_pkey" PRIMARY KEY ("source","outcome")
);

-- CreateTable
CREATE TABLE "worker_heartbeats" (
    "process_id" UUID NOT NULL,
    "worker_ids" TEXT[],
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "worker_heartbeats_pkey" PRIMARY KEY ("process_id")
);

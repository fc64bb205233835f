-- CreateTable
CREATE TABLE "instance_marks" (
    "name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "instance_marks_pkey" PRIMARY KEY ("name")
);

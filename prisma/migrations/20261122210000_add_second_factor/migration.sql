-- Nothing has written to the tables of factors before: they are given the layout that is used.
-- AlterTable
ALTER TABLE "organizer_passkeys" DROP CONSTRAINT "organizer_passkeys_pkey",
DROP COLUMN "aaguid",
DROP COLUMN "backed_up",
DROP COLUMN "device_type",
ADD COLUMN     "last_used_on" DATE,
DROP COLUMN "id",
ADD COLUMN     "id" UUID NOT NULL,
ALTER COLUMN "name" SET NOT NULL,
ALTER COLUMN "counter" SET DATA TYPE BIGINT,
DROP COLUMN "transports",
ADD COLUMN     "transports" TEXT[],
ALTER COLUMN "created_at" SET NOT NULL,
ADD CONSTRAINT "organizer_passkeys_pkey" PRIMARY KEY ("id");

-- AlterTable
ALTER TABLE "organizer_sessions" ADD COLUMN     "opened_by" TEXT NOT NULL DEFAULT 'password',
ADD COLUMN     "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "organizer_two_factors" DROP CONSTRAINT "organizer_two_factors_pkey",
DROP COLUMN "backup_codes",
ADD COLUMN     "confirmed_at" TIMESTAMPTZ(3),
ADD COLUMN     "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "last_step" INTEGER NOT NULL DEFAULT 0,
DROP COLUMN "id",
ADD COLUMN     "id" UUID NOT NULL,
DROP COLUMN "secret",
ADD COLUMN     "secret" BYTEA NOT NULL,
ADD CONSTRAINT "organizer_two_factors_pkey" PRIMARY KEY ("id");

-- AlterTable
ALTER TABLE "organizers" DROP COLUMN "two_factor_enabled";

-- CreateTable
CREATE TABLE "organizer_recoveries" (
    "user_id" TEXT NOT NULL,
    "codes" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organizer_recoveries_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "organizer_sign_ins" (
    "user_id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "organizer_sign_ins_pkey" PRIMARY KEY ("user_id","day","kind")
);

-- CreateIndex
CREATE INDEX "organizer_sign_ins_day_idx" ON "organizer_sign_ins"("day");

-- AddForeignKey
ALTER TABLE "organizer_recoveries" ADD CONSTRAINT "organizer_recoveries_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organizer_sign_ins" ADD CONSTRAINT "organizer_sign_ins_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

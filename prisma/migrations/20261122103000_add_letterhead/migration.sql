-- AlterTable
ALTER TABLE "organisations" ADD COLUMN     "legal_name" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "postal_address" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "registration_number" TEXT NOT NULL DEFAULT '';

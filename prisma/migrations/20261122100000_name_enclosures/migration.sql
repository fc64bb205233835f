-- AlterTable
ALTER TABLE "letter_template_translations" ADD COLUMN     "enclosures" TEXT[] DEFAULT ARRAY[]::TEXT[];

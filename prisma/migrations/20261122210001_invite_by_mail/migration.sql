-- Nobody has been invited before: no row lacks a language.
-- AlterEnum
ALTER TYPE "mail_kind" ADD VALUE 'ORGANIZER_ACCOUNT_CHANGED';

-- AlterTable
ALTER TABLE "invitations" ADD COLUMN     "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "invited_by_id" TEXT,
ADD COLUMN     "locale" "locale" NOT NULL;

-- AlterTable
ALTER TABLE "mails" ADD COLUMN     "account_event" TEXT,
ADD COLUMN     "invitation_id" UUID;

-- AddForeignKey
ALTER TABLE "mails" ADD CONSTRAINT "mails_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "invitations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "organizers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

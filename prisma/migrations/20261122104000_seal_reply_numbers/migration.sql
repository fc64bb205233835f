-- The numbers tell an office whose letter it was. What stood here in the clear goes: SQL has no key to seal it with.
ALTER TABLE "reply_reports" DROP COLUMN "incoming_number",
ADD COLUMN "incoming_number" BYTEA,
DROP COLUMN "outgoing_number",
ADD COLUMN "outgoing_number" BYTEA;

-- Nothing has ever been stored in this table; its term is counted from the report's day.
ALTER TABLE "reply_files" DROP COLUMN "expires_at",
ADD COLUMN "size" INTEGER NOT NULL;

-- Nothing has ever been stored in this table.
ALTER TABLE "reminders" ADD COLUMN "cancel_token_hash" BYTEA NOT NULL;
CREATE UNIQUE INDEX "reminders_cancel_token_hash_key" ON "reminders"("cancel_token_hash");

-- A parked letter may still be sent: its writer has written to that office. In a migration of its own, because a new value
-- of an enum cannot be used in the transaction that adds it.
DROP INDEX "email_letters_one_per_person_and_office";
CREATE UNIQUE INDEX "email_letters_one_per_person_and_office" ON "email_letters" ("campaign_id", "office_id", "supporter_index")
  WHERE "state" IN ('QUEUED', 'SENDING', 'ACCEPTED', 'UNKNOWN', 'PARKED');

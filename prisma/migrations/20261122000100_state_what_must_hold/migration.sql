CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Constraints that Prisma's schema language cannot state.

ALTER TABLE "organizer_sessions" ADD CONSTRAINT "organizer_sessions_know_no_device"
  CHECK (coalesce("ip_address", '') = '' AND coalesce("user_agent", '') = '');

ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_paused_with_reason"
  CHECK (("paused_at" IS NULL) = ("paused_for" IS NULL) AND ("state" = 'PAUSED') = ("paused_at" IS NOT NULL));
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_positive_terms"
  CHECK ("signature_goal" > 0 AND "flood_threshold" > 0 AND "retention_days" >= 0);
ALTER TABLE "offices" ADD CONSTRAINT "offices_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "offices" ADD CONSTRAINT "offices_window_lines"
  CHECK (cardinality("window_lines_a4") <= 2 AND cardinality("window_lines_letter") <= 1);
ALTER TABLE "demands" ADD CONSTRAINT "demands_numbered_from_one" CHECK ("number" >= 1);

-- A dated record never ends before it begins; of two holders of one office only one can be right on a day.
ALTER TABLE "tenures" ADD CONSTRAINT "tenures_in_order" CHECK ("valid_to" IS NULL OR "valid_from" IS NULL OR "valid_from" <= "valid_to");
ALTER TABLE "office_addresses" ADD CONSTRAINT "office_addresses_in_order" CHECK ("valid_to" IS NULL OR "valid_from" IS NULL OR "valid_from" <= "valid_to");
ALTER TABLE "office_phones" ADD CONSTRAINT "office_phones_in_order" CHECK ("valid_to" IS NULL OR "valid_from" IS NULL OR "valid_from" <= "valid_to");
ALTER TABLE "office_emails" ADD CONSTRAINT "office_emails_in_order" CHECK ("valid_to" IS NULL OR "valid_from" IS NULL OR "valid_from" <= "valid_to");
ALTER TABLE "city_names" ADD CONSTRAINT "city_names_in_order" CHECK ("valid_to" IS NULL OR "valid_from" IS NULL OR "valid_from" <= "valid_to");
ALTER TABLE "tenures" ADD CONSTRAINT "tenures_do_not_overlap"
  EXCLUDE USING gist (("office_id"::text) WITH =, daterange("valid_from", "valid_to", '[]') WITH &&);
ALTER TABLE "office_phones" ADD CONSTRAINT "office_phones_e164" CHECK ("e164" ~ '^\+[1-9][0-9]{6,14}$');
-- Kazakh postcodes: six digits, or the building code of about 2015 (domain rule of the post); other countries' stay free.
ALTER TABLE "office_addresses" ADD CONSTRAINT "office_addresses_postcode"
  CHECK ("country_line" <> 'KAZAKHSTAN' OR "postcode" ~ '^([0-9]{6}|[A-Z][0-9]{2}[A-Z0-9]{4})$');

-- Countries are ISO 3166-1 alpha-2 in capitals.
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_country_form" CHECK ("country" ~ '^[A-Z]{2}$');
ALTER TABLE "email_letters" ADD CONSTRAINT "email_letters_country_form" CHECK ("country" ~ '^[A-Z]{2}$');
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_country_form" CHECK ("country" ~ '^[A-Z]{2}$');

-- Nothing of a person stays with a signature that was withdrawn; an anonymous signer has no name.
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_withdrawn_is_empty"
  CHECK ("withdrawn_at" IS NULL OR ("email" IS NULL AND "name" IS NULL AND "updates_consented_at" IS NULL));
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_anonymous_is_nameless" CHECK ("display" <> 'ANONYMOUS' OR "name" IS NULL);
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_pending_has_address" CHECK ("confirmed_at" IS NOT NULL OR "withdrawn_at" IS NOT NULL OR "email" IS NOT NULL);

-- One letter per person and office, unless an earlier one came to nothing.
CREATE UNIQUE INDEX "email_letters_one_per_person_and_office" ON "email_letters" ("campaign_id", "office_id", "supporter_index")
  WHERE "state" IN ('QUEUED', 'SENDING', 'ACCEPTED', 'UNKNOWN');
-- A settled letter or mail keeps neither text nor address.
ALTER TABLE "email_letters" ADD CONSTRAINT "email_letters_settled_is_empty"
  CHECK ("settled_at" IS NULL OR ("content" IS NULL AND "supporter_email" IS NULL));
ALTER TABLE "mails" ADD CONSTRAINT "mails_settled_is_empty" CHECK ("settled_at" IS NULL OR "email" IS NULL);

ALTER TABLE "moderation_decisions" ADD CONSTRAINT "moderation_decisions_one_subject"
  CHECK (num_nonnulls("comment_id", "reply_report_id") = 1);
ALTER TABLE "statistics_counts" ADD CONSTRAINT "statistics_counts_once"
  UNIQUE NULLS NOT DISTINCT ("campaign_id", "day", "metric", "country", "language", "office_id", "channel", "source", "display");

-- Limits by source: a hash under a salt that changes daily. Unlogged: never in the write-ahead log, a replica or a base backup's recovery.
CREATE UNLOGGED TABLE "rate_limits" ("key" text PRIMARY KEY, "points" integer NOT NULL DEFAULT 0, "expire" bigint);
CREATE UNLOGGED TABLE "rate_limit_salts" ("day" date PRIMARY KEY, "salt" bytea NOT NULL);

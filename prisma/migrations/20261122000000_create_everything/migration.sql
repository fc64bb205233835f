-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "locale" AS ENUM ('en', 'ru', 'kk');

-- CreateEnum
CREATE TYPE "campaign_state" AS ENUM ('DRAFT', 'ACTIVE', 'PAUSED', 'CLOSED', 'HISTORICAL');

-- CreateEnum
CREATE TYPE "date_precision" AS ENUM ('DAY', 'MONTH', 'SEASON', 'YEAR');

-- CreateEnum
CREATE TYPE "update_kind" AS ENUM ('NEWS', 'CORRECTION');

-- CreateEnum
CREATE TYPE "mail_kind" AS ENUM ('SIGNATURE_REQUESTED', 'SIGNATURE_CONFIRMED', 'LETTER_REQUESTED', 'LETTER_SETTLED', 'MANAGE_LINK', 'REMINDER', 'CAMPAIGN_UPDATE', 'COMMENT_DECISION', 'ORGANIZER_INVITATION', 'ORGANIZER_PASSWORD_RESET');

-- CreateEnum
CREATE TYPE "mail_state" AS ENUM ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'UNKNOWN', 'SUPPRESSED');

-- CreateEnum
CREATE TYPE "suppression_reason" AS ENUM ('NOT_ME', 'BOUNCE', 'COMPLAINT', 'UNSUBSCRIBE');

-- CreateEnum
CREATE TYPE "paragraph_slot" AS ENUM ('TEXT', 'EMPHASIS', 'DEMANDS', 'PERSONAL', 'REPLY');

-- CreateEnum
CREATE TYPE "email_letter_state" AS ENUM ('AWAITING_CONFIRMATION', 'QUEUED', 'SENDING', 'ACCEPTED', 'BOUNCED', 'FAILED', 'UNKNOWN', 'EXPIRED');

-- CreateEnum
CREATE TYPE "ledger_kind" AS ENUM ('LETTER_PREPARED', 'LETTER_REPORTED_SENT', 'EMAIL_ACCEPTED', 'EMAIL_BOUNCED', 'CALL_REPORTED', 'REPLY_REPORTED');

-- CreateEnum
CREATE TYPE "reply_class" AS ENUM ('ACKNOWLEDGEMENT', 'REDIRECT', 'SUBSTANTIVE', 'REFUSAL', 'RETURNED');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('OWNER', 'ORGANIZER', 'MODERATOR', 'ANALYST');

-- CreateEnum
CREATE TYPE "display" AS ENUM ('ANONYMOUS', 'FIRST_NAME', 'FULL_NAME');

-- CreateEnum
CREATE TYPE "moderation_state" AS ENUM ('PENDING', 'PUBLISHED', 'HIDDEN', 'REMOVED');

-- CreateTable
CREATE TABLE "campaigns" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "state" "campaign_state" NOT NULL DEFAULT 'DRAFT',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "as_of" DATE,
    "appeals_before" DATE,
    "review_by" DATE,
    "published_at" TIMESTAMPTZ(3),
    "paused_at" TIMESTAMPTZ(3),
    "paused_for" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "consent_recorded_at" TIMESTAMPTZ(3),
    "benefit_harm_recorded_at" TIMESTAMPTZ(3),
    "consent_note" TEXT NOT NULL DEFAULT '',
    "comments_opened_at" TIMESTAMPTZ(3),
    "signature_goal" INTEGER NOT NULL DEFAULT 100,
    "flood_threshold" INTEGER NOT NULL DEFAULT 200,
    "retention_days" INTEGER NOT NULL DEFAULT 180,
    "country_concerned" CHAR(2),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "campaigns_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_translations" (
    "campaign_id" UUID NOT NULL,
    "locale" "locale" NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "lede" TEXT NOT NULL DEFAULT '',
    "story" TEXT NOT NULL DEFAULT '',
    "notice" TEXT NOT NULL DEFAULT '',
    "outcome" TEXT NOT NULL DEFAULT '',
    "house_rules" TEXT NOT NULL DEFAULT '',
    "safety_notice" TEXT NOT NULL DEFAULT '',
    "phone_script" TEXT NOT NULL DEFAULT '',
    "phone_advice" TEXT NOT NULL DEFAULT '',
    "share_text" TEXT NOT NULL DEFAULT '',
    "disclaimer" TEXT NOT NULL DEFAULT '',
    "reviewed_at" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "campaign_translations_pkey" PRIMARY KEY ("campaign_id","locale")
);

-- CreateTable
CREATE TABLE "campaign_versions" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "author_id" TEXT,

    CONSTRAINT "campaign_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_people" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "campaign_people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_person_translations" (
    "person_id" UUID NOT NULL,
    "locale" "locale" NOT NULL,
    "name" TEXT NOT NULL,
    "about" TEXT NOT NULL,

    CONSTRAINT "campaign_person_translations_pkey" PRIMARY KEY ("person_id","locale")
);

-- CreateTable
CREATE TABLE "demands" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "demands_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "demand_translations" (
    "demand_id" UUID NOT NULL,
    "locale" "locale" NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "demand_translations_pkey" PRIMARY KEY ("demand_id","locale")
);

-- CreateTable
CREATE TABLE "facts" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "happened_on" DATE,
    "precision" "date_precision" NOT NULL DEFAULT 'DAY',
    "timeline_position" INTEGER,

    CONSTRAINT "facts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fact_translations" (
    "fact_id" UUID NOT NULL,
    "locale" "locale" NOT NULL,
    "text" TEXT NOT NULL,
    "asserted_by" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "fact_translations_pkey" PRIMARY KEY ("fact_id","locale")
);

-- CreateTable
CREATE TABLE "sources" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL DEFAULT '',
    "url" TEXT,
    "published_on" DATE,

    CONSTRAINT "sources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fact_sources" (
    "fact_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,

    CONSTRAINT "fact_sources_pkey" PRIMARY KEY ("fact_id","source_id")
);

-- CreateTable
CREATE TABLE "campaign_updates" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "kind" "update_kind" NOT NULL DEFAULT 'NEWS',
    "published_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "campaign_updates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_update_translations" (
    "update_id" UUID NOT NULL,
    "locale" "locale" NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "campaign_update_translations_pkey" PRIMARY KEY ("update_id","locale")
);

-- CreateTable
CREATE TABLE "forbidden_terms" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "term" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "forbidden_terms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mails" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "kind" "mail_kind" NOT NULL,
    "locale" "locale" NOT NULL,
    "state" "mail_state" NOT NULL DEFAULT 'QUEUED',
    "email_index" BYTEA NOT NULL,
    "email" BYTEA,
    "campaign_id" UUID,
    "signature_id" UUID,
    "email_letter_id" UUID,
    "mailing_id" UUID,
    "organizer_id" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_status" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "mails_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "manage_links" (
    "token_hash" BYTEA NOT NULL,
    "organisation_id" UUID NOT NULL,
    "email_index" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "manage_links_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "suppressions" (
    "organisation_id" UUID NOT NULL,
    "email_index" BYTEA NOT NULL,
    "reason" "suppression_reason" NOT NULL,
    "created_on" DATE NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "suppressions_pkey" PRIMARY KEY ("organisation_id","email_index","reason")
);

-- CreateTable
CREATE TABLE "mailings" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "update_id" UUID NOT NULL,
    "segment" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "stopped_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "mailings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letter_templates" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "letter_templates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letter_template_translations" (
    "template_id" UUID NOT NULL,
    "locale" "locale" NOT NULL,
    "heading" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "demands_intro" TEXT NOT NULL,
    "closing" TEXT NOT NULL,
    "reviewed_at" TIMESTAMPTZ(3),

    CONSTRAINT "letter_template_translations_pkey" PRIMARY KEY ("template_id","locale")
);

-- CreateTable
CREATE TABLE "template_paragraphs" (
    "id" UUID NOT NULL,
    "template_id" UUID NOT NULL,
    "locale" "locale" NOT NULL,
    "position" INTEGER NOT NULL,
    "slot" "paragraph_slot" NOT NULL,

    CONSTRAINT "template_paragraphs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "paragraph_variants" (
    "id" UUID NOT NULL,
    "paragraph_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "paragraph_variants_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "email_letters" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "language" "locale" NOT NULL,
    "locale" "locale" NOT NULL,
    "state" "email_letter_state" NOT NULL DEFAULT 'AWAITING_CONFIRMATION',
    "supporter_index" BYTEA NOT NULL,
    "supporter_email" BYTEA,
    "content" BYTEA,
    "country" CHAR(2) NOT NULL,
    "personalised" BOOLEAN NOT NULL,
    "reply_to_supporter" BOOLEAN NOT NULL DEFAULT false,
    "confirm_token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "send_after" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_status" TEXT,

    CONSTRAINT "email_letters_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_entries" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "kind" "ledger_kind" NOT NULL,
    "language" "locale",
    "channel" TEXT NOT NULL,
    "country" CHAR(2),
    "day" DATE NOT NULL,
    "personalised" BOOLEAN,
    "demands" INTEGER[],
    "outcome" TEXT,
    "token_hash" BYTEA NOT NULL,

    CONSTRAINT "ledger_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reply_reports" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "class" "reply_class" NOT NULL,
    "received_on" DATE,
    "incoming_number" TEXT,
    "outgoing_number" TEXT,
    "state" "moderation_state" NOT NULL DEFAULT 'PENDING',
    "created_on" DATE NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reply_reports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reply_files" (
    "reply_report_id" UUID NOT NULL,
    "media_type" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reply_files_pkey" PRIMARY KEY ("reply_report_id")
);

-- CreateTable
CREATE TABLE "reminders" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "locale" "locale" NOT NULL,
    "email_index" BYTEA NOT NULL,
    "email" BYTEA NOT NULL,
    "due_on" DATE NOT NULL,

    CONSTRAINT "reminders_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shingle_hashes" (
    "campaign_id" UUID NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "shingle_hashes_pkey" PRIMARY KEY ("campaign_id","hash")
);

-- CreateTable
CREATE TABLE "offices" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "established_on" DATE,
    "abolished_on" DATE,
    "successor_id" UUID,
    "window_lines_a4" TEXT[],
    "window_lines_letter" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "offices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "office_translations" (
    "office_id" UUID NOT NULL,
    "locale" "locale" NOT NULL,
    "name" TEXT NOT NULL,
    "head" TEXT NOT NULL,
    "greeting" TEXT NOT NULL,
    "remit" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "office_translations_pkey" PRIMARY KEY ("office_id","locale")
);

-- CreateTable
CREATE TABLE "tenures" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "source" TEXT NOT NULL DEFAULT '',
    "last_verified_at" TIMESTAMPTZ(3),

    CONSTRAINT "tenures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tenure_translations" (
    "tenure_id" UUID NOT NULL,
    "locale" "locale" NOT NULL,
    "name" TEXT NOT NULL,
    "name_dative" TEXT NOT NULL,
    "greeting" TEXT NOT NULL,

    CONSTRAINT "tenure_translations_pkey" PRIMARY KEY ("tenure_id","locale")
);

-- CreateTable
CREATE TABLE "cities" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,

    CONSTRAINT "cities_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "city_names" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "latin" TEXT NOT NULL,
    "en" TEXT NOT NULL,
    "ru" TEXT NOT NULL,
    "kk" TEXT NOT NULL,

    CONSTRAINT "city_names_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "office_addresses" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "street" TEXT NOT NULL,
    "postcode" TEXT NOT NULL,
    "country_line" TEXT NOT NULL,
    "street_ru" TEXT NOT NULL DEFAULT '',
    "street_kk" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "last_verified_at" TIMESTAMPTZ(3),

    CONSTRAINT "office_addresses_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "office_phones" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "e164" TEXT NOT NULL,
    "display" TEXT NOT NULL,
    "last_verified_at" TIMESTAMPTZ(3),

    CONSTRAINT "office_phones_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "office_emails" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "address" TEXT NOT NULL,
    "last_verified_at" TIMESTAMPTZ(3),

    CONSTRAINT "office_emails_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recipients" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "template_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "languages" "locale"[],
    "channels" TEXT[],
    "emails_per_hour" INTEGER NOT NULL DEFAULT 30,

    CONSTRAINT "recipients_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recipient_translations" (
    "recipient_id" UUID NOT NULL,
    "locale" "locale" NOT NULL,
    "emphasis" TEXT NOT NULL,

    CONSTRAINT "recipient_translations_pkey" PRIMARY KEY ("recipient_id","locale")
);

-- CreateTable
CREATE TABLE "missions" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "country" CHAR(2) NOT NULL,
    "name" TEXT NOT NULL,
    "address_lines" TEXT[],
    "email" TEXT,
    "last_verified_at" TIMESTAMPTZ(3),

    CONSTRAINT "missions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "holidays" (
    "organisation_id" UUID NOT NULL,
    "country" CHAR(2) NOT NULL,
    "day" DATE NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "holidays_pkey" PRIMARY KEY ("organisation_id","country","day")
);

-- CreateTable
CREATE TABLE "postage_notes" (
    "organisation_id" UUID NOT NULL,
    "country" CHAR(2) NOT NULL,
    "locale" "locale" NOT NULL,
    "note" TEXT NOT NULL,
    "checked_on" DATE,

    CONSTRAINT "postage_notes_pkey" PRIMARY KEY ("organisation_id","country","locale")
);

-- CreateTable
CREATE TABLE "organisations" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "controller" TEXT NOT NULL DEFAULT '',
    "contact" TEXT NOT NULL DEFAULT '',
    "imprint" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organizers" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_sealed" BYTEA,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "two_factor_enabled" BOOLEAN DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organizers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organizer_sessions" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organizer_sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organizer_accounts" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "password" TEXT,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organizer_accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organizer_verifications" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organizer_verifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organizer_two_factors" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "backup_codes" TEXT NOT NULL,

    CONSTRAINT "organizer_two_factors_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organizer_passkeys" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "name" TEXT,
    "public_key" TEXT NOT NULL,
    "credential_id" TEXT NOT NULL,
    "counter" INTEGER NOT NULL,
    "device_type" TEXT NOT NULL,
    "backed_up" BOOLEAN NOT NULL,
    "transports" TEXT,
    "aaguid" TEXT,
    "created_at" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organizer_passkeys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memberships" (
    "organisation_id" UUID NOT NULL,
    "organizer_id" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("organisation_id","organizer_id")
);

-- CreateTable
CREATE TABLE "invitations" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "email_index" BYTEA NOT NULL,
    "email" BYTEA,
    "role" "role" NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_tokens" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "scopes" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" TEXT,
    "expires_at" TIMESTAMPTZ(3),
    "last_used_on" DATE,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "organizer_id" TEXT,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "moderation_decisions" (
    "id" UUID NOT NULL,
    "comment_id" UUID,
    "reply_report_id" UUID,
    "decision" "moderation_state" NOT NULL,
    "reason_code" TEXT,
    "moderator_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "appealed_at" TIMESTAMPTZ(3),

    CONSTRAINT "moderation_decisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "content_reports" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "reason_code" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "content_reports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exports" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "parameters" JSONB NOT NULL,
    "requested_by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "file_name" TEXT,
    "sha256" BYTEA,
    "finished_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "exports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhooks" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "events" TEXT[],
    "secret" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhooks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_deliveries" (
    "id" UUID NOT NULL,
    "webhook_id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_status" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "delivered_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_deliveries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "erasures" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "email_index" BYTEA NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "completed_at" TIMESTAMPTZ(3),

    CONSTRAINT "erasures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "retention_runs" (
    "id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "dry_run" BOOLEAN NOT NULL,
    "report" JSONB NOT NULL,

    CONSTRAINT "retention_runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signatures" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "email_index" BYTEA NOT NULL,
    "email" BYTEA,
    "name" BYTEA,
    "country" CHAR(2) NOT NULL,
    "display" "display" NOT NULL DEFAULT 'ANONYMOUS',
    "full_name_confirmed_at" TIMESTAMPTZ(3),
    "locale" "locale" NOT NULL,
    "source" TEXT,
    "consent_version" TEXT NOT NULL,
    "consented_at" TIMESTAMPTZ(3) NOT NULL,
    "updates_consented_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "confirm_token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "invalidated_at" TIMESTAMPTZ(3),
    "invalidation_id" UUID,

    CONSTRAINT "signatures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comments" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "signature_id" UUID NOT NULL,
    "text" BYTEA NOT NULL,
    "state" "moderation_state" NOT NULL DEFAULT 'PENDING',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "paper_sheets" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "source" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "entered_at" TIMESTAMPTZ(3),
    "entered_by_id" TEXT,
    "verified_at" TIMESTAMPTZ(3),
    "verified_by_id" TEXT,

    CONSTRAINT "paper_sheets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "paper_signatures" (
    "id" UUID NOT NULL,
    "sheet_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "name" BYTEA,
    "email_index" BYTEA,
    "country" CHAR(2),
    "duplicate_of" TEXT,

    CONSTRAINT "paper_signatures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invalidations" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "query" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "matched" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" TEXT,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "invalidations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statistics_counts" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "metric" TEXT NOT NULL,
    "country" CHAR(2),
    "language" "locale",
    "office_id" UUID,
    "channel" TEXT,
    "source" TEXT,
    "display" "display",
    "count" INTEGER NOT NULL,

    CONSTRAINT "statistics_counts_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "campaigns_slug_key" ON "campaigns"("slug");

-- CreateIndex
CREATE INDEX "campaigns_organisation_id_state_idx" ON "campaigns"("organisation_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "campaigns_id_organisation_id_key" ON "campaigns"("id", "organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_versions_campaign_id_number_key" ON "campaign_versions"("campaign_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_people_campaign_id_position_key" ON "campaign_people"("campaign_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "demands_campaign_id_number_key" ON "demands"("campaign_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "facts_campaign_id_key_key" ON "facts"("campaign_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "sources_campaign_id_key_key" ON "sources"("campaign_id", "key");

-- CreateIndex
CREATE INDEX "fact_sources_source_id_idx" ON "fact_sources"("source_id");

-- CreateIndex
CREATE INDEX "campaign_updates_campaign_id_published_at_idx" ON "campaign_updates"("campaign_id", "published_at");

-- CreateIndex
CREATE UNIQUE INDEX "forbidden_terms_campaign_id_term_key" ON "forbidden_terms"("campaign_id", "term");

-- CreateIndex
CREATE INDEX "mails_organisation_id_email_index_created_at_idx" ON "mails"("organisation_id", "email_index", "created_at");

-- CreateIndex
CREATE INDEX "mails_state_created_at_idx" ON "mails"("state", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "mails_mailing_id_signature_id_key" ON "mails"("mailing_id", "signature_id");

-- CreateIndex
CREATE INDEX "manage_links_expires_at_idx" ON "manage_links"("expires_at");

-- CreateIndex
CREATE INDEX "manage_links_organisation_id_email_index_idx" ON "manage_links"("organisation_id", "email_index");

-- CreateIndex
CREATE UNIQUE INDEX "letter_templates_campaign_id_key_key" ON "letter_templates"("campaign_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "template_paragraphs_template_id_locale_position_key" ON "template_paragraphs"("template_id", "locale", "position");

-- CreateIndex
CREATE UNIQUE INDEX "paragraph_variants_paragraph_id_position_key" ON "paragraph_variants"("paragraph_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "email_letters_confirm_token_hash_key" ON "email_letters"("confirm_token_hash");

-- CreateIndex
CREATE INDEX "email_letters_campaign_id_state_idx" ON "email_letters"("campaign_id", "state");

-- CreateIndex
CREATE INDEX "email_letters_office_id_send_after_idx" ON "email_letters"("office_id", "send_after");

-- CreateIndex
CREATE INDEX "email_letters_organisation_id_supporter_index_idx" ON "email_letters"("organisation_id", "supporter_index");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_entries_token_hash_key" ON "ledger_entries"("token_hash");

-- CreateIndex
CREATE INDEX "ledger_entries_campaign_id_kind_day_idx" ON "ledger_entries"("campaign_id", "kind", "day");

-- CreateIndex
CREATE INDEX "reply_reports_campaign_id_state_idx" ON "reply_reports"("campaign_id", "state");

-- CreateIndex
CREATE INDEX "reminders_due_on_idx" ON "reminders"("due_on");

-- CreateIndex
CREATE UNIQUE INDEX "reminders_campaign_id_email_index_key" ON "reminders"("campaign_id", "email_index");

-- CreateIndex
CREATE UNIQUE INDEX "offices_organisation_id_slug_key" ON "offices"("organisation_id", "slug");

-- CreateIndex
CREATE INDEX "tenures_office_id_valid_from_idx" ON "tenures"("office_id", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "cities_organisation_id_slug_key" ON "cities"("organisation_id", "slug");

-- CreateIndex
CREATE INDEX "city_names_city_id_valid_from_idx" ON "city_names"("city_id", "valid_from");

-- CreateIndex
CREATE INDEX "office_addresses_office_id_valid_from_idx" ON "office_addresses"("office_id", "valid_from");

-- CreateIndex
CREATE INDEX "office_phones_office_id_valid_from_idx" ON "office_phones"("office_id", "valid_from");

-- CreateIndex
CREATE INDEX "office_emails_office_id_valid_from_idx" ON "office_emails"("office_id", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "recipients_campaign_id_office_id_key" ON "recipients"("campaign_id", "office_id");

-- CreateIndex
CREATE UNIQUE INDEX "recipients_campaign_id_position_key" ON "recipients"("campaign_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "missions_organisation_id_country_name_key" ON "missions"("organisation_id", "country", "name");

-- CreateIndex
CREATE UNIQUE INDEX "organisations_slug_key" ON "organisations"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "organizers_email_key" ON "organizers"("email");

-- CreateIndex
CREATE UNIQUE INDEX "organizer_sessions_token_key" ON "organizer_sessions"("token");

-- CreateIndex
CREATE INDEX "organizer_sessions_user_id_idx" ON "organizer_sessions"("user_id");

-- CreateIndex
CREATE INDEX "organizer_accounts_user_id_idx" ON "organizer_accounts"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "organizer_accounts_provider_id_account_id_key" ON "organizer_accounts"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "organizer_verifications_identifier_idx" ON "organizer_verifications"("identifier");

-- CreateIndex
CREATE INDEX "organizer_two_factors_user_id_idx" ON "organizer_two_factors"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "organizer_passkeys_credential_id_key" ON "organizer_passkeys"("credential_id");

-- CreateIndex
CREATE INDEX "organizer_passkeys_user_id_idx" ON "organizer_passkeys"("user_id");

-- CreateIndex
CREATE INDEX "memberships_organizer_id_idx" ON "memberships"("organizer_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_token_hash_key" ON "invitations"("token_hash");

-- CreateIndex
CREATE INDEX "invitations_organisation_id_email_index_idx" ON "invitations"("organisation_id", "email_index");

-- CreateIndex
CREATE UNIQUE INDEX "api_tokens_token_hash_key" ON "api_tokens"("token_hash");

-- CreateIndex
CREATE INDEX "api_tokens_organisation_id_idx" ON "api_tokens"("organisation_id");

-- CreateIndex
CREATE INDEX "audit_entries_organisation_id_created_at_idx" ON "audit_entries"("organisation_id", "created_at");

-- CreateIndex
CREATE INDEX "moderation_decisions_comment_id_idx" ON "moderation_decisions"("comment_id");

-- CreateIndex
CREATE INDEX "moderation_decisions_reply_report_id_idx" ON "moderation_decisions"("reply_report_id");

-- CreateIndex
CREATE INDEX "content_reports_organisation_id_settled_at_idx" ON "content_reports"("organisation_id", "settled_at");

-- CreateIndex
CREATE INDEX "webhook_deliveries_webhook_id_created_at_idx" ON "webhook_deliveries"("webhook_id", "created_at");

-- CreateIndex
CREATE INDEX "erasures_organisation_id_email_index_idx" ON "erasures"("organisation_id", "email_index");

-- CreateIndex
CREATE UNIQUE INDEX "signatures_confirm_token_hash_key" ON "signatures"("confirm_token_hash");

-- CreateIndex
CREATE INDEX "signatures_campaign_id_confirmed_at_idx" ON "signatures"("campaign_id", "confirmed_at");

-- CreateIndex
CREATE INDEX "signatures_organisation_id_email_index_idx" ON "signatures"("organisation_id", "email_index");

-- CreateIndex
CREATE INDEX "signatures_expires_at_idx" ON "signatures"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "signatures_campaign_id_email_index_key" ON "signatures"("campaign_id", "email_index");

-- CreateIndex
CREATE UNIQUE INDEX "comments_signature_id_key" ON "comments"("signature_id");

-- CreateIndex
CREATE INDEX "comments_organisation_id_state_created_at_idx" ON "comments"("organisation_id", "state", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "paper_sheets_code_key" ON "paper_sheets"("code");

-- CreateIndex
CREATE INDEX "paper_sheets_campaign_id_verified_at_idx" ON "paper_sheets"("campaign_id", "verified_at");

-- CreateIndex
CREATE INDEX "paper_signatures_email_index_idx" ON "paper_signatures"("email_index");

-- CreateIndex
CREATE UNIQUE INDEX "paper_signatures_sheet_id_line_key" ON "paper_signatures"("sheet_id", "line");

-- CreateIndex
CREATE INDEX "statistics_counts_campaign_id_day_metric_idx" ON "statistics_counts"("campaign_id", "day", "metric");

-- AddForeignKey
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_translations" ADD CONSTRAINT "campaign_translations_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_versions" ADD CONSTRAINT "campaign_versions_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_versions" ADD CONSTRAINT "campaign_versions_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "organizers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_people" ADD CONSTRAINT "campaign_people_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_person_translations" ADD CONSTRAINT "campaign_person_translations_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "campaign_people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "demands" ADD CONSTRAINT "demands_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "demand_translations" ADD CONSTRAINT "demand_translations_demand_id_fkey" FOREIGN KEY ("demand_id") REFERENCES "demands"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facts" ADD CONSTRAINT "facts_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact_translations" ADD CONSTRAINT "fact_translations_fact_id_fkey" FOREIGN KEY ("fact_id") REFERENCES "facts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sources" ADD CONSTRAINT "sources_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact_sources" ADD CONSTRAINT "fact_sources_fact_id_fkey" FOREIGN KEY ("fact_id") REFERENCES "facts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact_sources" ADD CONSTRAINT "fact_sources_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_updates" ADD CONSTRAINT "campaign_updates_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_update_translations" ADD CONSTRAINT "campaign_update_translations_update_id_fkey" FOREIGN KEY ("update_id") REFERENCES "campaign_updates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forbidden_terms" ADD CONSTRAINT "forbidden_terms_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mails" ADD CONSTRAINT "mails_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mails" ADD CONSTRAINT "mails_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mails" ADD CONSTRAINT "mails_signature_id_fkey" FOREIGN KEY ("signature_id") REFERENCES "signatures"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mails" ADD CONSTRAINT "mails_email_letter_id_fkey" FOREIGN KEY ("email_letter_id") REFERENCES "email_letters"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mails" ADD CONSTRAINT "mails_mailing_id_fkey" FOREIGN KEY ("mailing_id") REFERENCES "mailings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mails" ADD CONSTRAINT "mails_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "manage_links" ADD CONSTRAINT "manage_links_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suppressions" ADD CONSTRAINT "suppressions_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mailings" ADD CONSTRAINT "mailings_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mailings" ADD CONSTRAINT "mailings_campaign_id_organisation_id_fkey" FOREIGN KEY ("campaign_id", "organisation_id") REFERENCES "campaigns"("id", "organisation_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mailings" ADD CONSTRAINT "mailings_update_id_fkey" FOREIGN KEY ("update_id") REFERENCES "campaign_updates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter_templates" ADD CONSTRAINT "letter_templates_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter_template_translations" ADD CONSTRAINT "letter_template_translations_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "letter_templates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_paragraphs" ADD CONSTRAINT "template_paragraphs_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "letter_templates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paragraph_variants" ADD CONSTRAINT "paragraph_variants_paragraph_id_fkey" FOREIGN KEY ("paragraph_id") REFERENCES "template_paragraphs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "email_letters" ADD CONSTRAINT "email_letters_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "email_letters" ADD CONSTRAINT "email_letters_campaign_id_organisation_id_fkey" FOREIGN KEY ("campaign_id", "organisation_id") REFERENCES "campaigns"("id", "organisation_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "email_letters" ADD CONSTRAINT "email_letters_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "offices"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_campaign_id_organisation_id_fkey" FOREIGN KEY ("campaign_id", "organisation_id") REFERENCES "campaigns"("id", "organisation_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "offices"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reply_reports" ADD CONSTRAINT "reply_reports_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reply_reports" ADD CONSTRAINT "reply_reports_campaign_id_organisation_id_fkey" FOREIGN KEY ("campaign_id", "organisation_id") REFERENCES "campaigns"("id", "organisation_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reply_reports" ADD CONSTRAINT "reply_reports_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "offices"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reply_files" ADD CONSTRAINT "reply_files_reply_report_id_fkey" FOREIGN KEY ("reply_report_id") REFERENCES "reply_reports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_campaign_id_organisation_id_fkey" FOREIGN KEY ("campaign_id", "organisation_id") REFERENCES "campaigns"("id", "organisation_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shingle_hashes" ADD CONSTRAINT "shingle_hashes_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offices" ADD CONSTRAINT "offices_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offices" ADD CONSTRAINT "offices_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "offices"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_translations" ADD CONSTRAINT "office_translations_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "offices"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tenures" ADD CONSTRAINT "tenures_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "offices"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tenure_translations" ADD CONSTRAINT "tenure_translations_tenure_id_fkey" FOREIGN KEY ("tenure_id") REFERENCES "tenures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cities" ADD CONSTRAINT "cities_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "city_names" ADD CONSTRAINT "city_names_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_addresses" ADD CONSTRAINT "office_addresses_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "offices"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_addresses" ADD CONSTRAINT "office_addresses_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_phones" ADD CONSTRAINT "office_phones_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "offices"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_emails" ADD CONSTRAINT "office_emails_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "offices"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recipients" ADD CONSTRAINT "recipients_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recipients" ADD CONSTRAINT "recipients_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "offices"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recipients" ADD CONSTRAINT "recipients_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "letter_templates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recipient_translations" ADD CONSTRAINT "recipient_translations_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "recipients"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "missions" ADD CONSTRAINT "missions_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "holidays" ADD CONSTRAINT "holidays_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "postage_notes" ADD CONSTRAINT "postage_notes_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organizer_sessions" ADD CONSTRAINT "organizer_sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organizer_accounts" ADD CONSTRAINT "organizer_accounts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organizer_two_factors" ADD CONSTRAINT "organizer_two_factors_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organizer_passkeys" ADD CONSTRAINT "organizer_passkeys_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "organizers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_decisions" ADD CONSTRAINT "moderation_decisions_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_decisions" ADD CONSTRAINT "moderation_decisions_reply_report_id_fkey" FOREIGN KEY ("reply_report_id") REFERENCES "reply_reports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_decisions" ADD CONSTRAINT "moderation_decisions_moderator_id_fkey" FOREIGN KEY ("moderator_id") REFERENCES "organizers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "content_reports" ADD CONSTRAINT "content_reports_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "content_reports" ADD CONSTRAINT "content_reports_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exports" ADD CONSTRAINT "exports_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exports" ADD CONSTRAINT "exports_campaign_id_organisation_id_fkey" FOREIGN KEY ("campaign_id", "organisation_id") REFERENCES "campaigns"("id", "organisation_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exports" ADD CONSTRAINT "exports_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "organizers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhooks" ADD CONSTRAINT "webhooks_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_webhook_id_fkey" FOREIGN KEY ("webhook_id") REFERENCES "webhooks"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_campaign_id_organisation_id_fkey" FOREIGN KEY ("campaign_id", "organisation_id") REFERENCES "campaigns"("id", "organisation_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_invalidation_id_fkey" FOREIGN KEY ("invalidation_id") REFERENCES "invalidations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_signature_id_fkey" FOREIGN KEY ("signature_id") REFERENCES "signatures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_sheets" ADD CONSTRAINT "paper_sheets_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_sheets" ADD CONSTRAINT "paper_sheets_campaign_id_organisation_id_fkey" FOREIGN KEY ("campaign_id", "organisation_id") REFERENCES "campaigns"("id", "organisation_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_sheets" ADD CONSTRAINT "paper_sheets_entered_by_id_fkey" FOREIGN KEY ("entered_by_id") REFERENCES "organizers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_sheets" ADD CONSTRAINT "paper_sheets_verified_by_id_fkey" FOREIGN KEY ("verified_by_id") REFERENCES "organizers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_signatures" ADD CONSTRAINT "paper_signatures_sheet_id_fkey" FOREIGN KEY ("sheet_id") REFERENCES "paper_sheets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invalidations" ADD CONSTRAINT "invalidations_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invalidations" ADD CONSTRAINT "invalidations_campaign_id_organisation_id_fkey" FOREIGN KEY ("campaign_id", "organisation_id") REFERENCES "campaigns"("id", "organisation_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invalidations" ADD CONSTRAINT "invalidations_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "organizers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statistics_counts" ADD CONSTRAINT "statistics_counts_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statistics_counts" ADD CONSTRAINT "statistics_counts_campaign_id_organisation_id_fkey" FOREIGN KEY ("campaign_id", "organisation_id") REFERENCES "campaigns"("id", "organisation_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statistics_counts" ADD CONSTRAINT "statistics_counts_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "offices"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- CreateEnum
CREATE TYPE "rule_effect" AS ENUM ('TEMPLATE', 'EXCLUDE', 'REDIRECT', 'THANK');

-- AlterTable
ALTER TABLE "campaigns" ADD COLUMN     "letters_version" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "template_rules" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "office_id" UUID,
    "language" "locale",
    "countries" TEXT[],
    "source" TEXT,
    "only_unreachable" BOOLEAN NOT NULL DEFAULT false,
    "effect" "rule_effect" NOT NULL,
    "template_id" UUID,
    "redirect_office_id" UUID,

CONSTRAINT "template_rules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "template_rule_translations" (
    "rule_id" UUID NOT NULL,
    "locale" "locale" NOT NULL,
    "text" TEXT NOT NULL,

CONSTRAINT "template_rule_translations_pkey" PRIMARY KEY ("rule_id","locale")
);

-- CreateIndex
CREATE UNIQUE INDEX "template_rules_campaign_id_position_key" ON "template_rules"("campaign_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "letter_templates_campaign_id_id_key" ON "letter_templates"("campaign_id", "id");

-- AddForeignKey
ALTER TABLE "template_rules" ADD CONSTRAINT "template_rules_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_rules" ADD CONSTRAINT "template_rules_campaign_id_office_id_fkey" FOREIGN KEY ("campaign_id", "office_id") REFERENCES "recipients"("campaign_id", "office_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "template_rules" ADD CONSTRAINT "template_rules_campaign_id_redirect_office_id_fkey" FOREIGN KEY ("campaign_id", "redirect_office_id") REFERENCES "recipients"("campaign_id", "office_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "template_rules" ADD CONSTRAINT "template_rules_campaign_id_template_id_fkey" FOREIGN KEY ("campaign_id", "template_id") REFERENCES "letter_templates"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "template_rule_translations" ADD CONSTRAINT "template_rule_translations_rule_id_fkey" FOREIGN KEY ("rule_id") REFERENCES "template_rules"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What an effect needs is there, and nothing else.
ALTER TABLE "template_rules" ADD CONSTRAINT "template_rules_effect_is_whole" CHECK (
  ("effect" = 'TEMPLATE') = ("template_id" IS NOT NULL) AND ("effect" = 'REDIRECT') = ("redirect_office_id" IS NOT NULL));
ALTER TABLE "template_rules" ADD CONSTRAINT "template_rules_lead_elsewhere" CHECK ("redirect_office_id" <> "office_id");
ALTER TABLE "template_rules" ADD CONSTRAINT "template_rules_position_from_one" CHECK ("position" >= 1);
ALTER TABLE "template_rules" ADD CONSTRAINT "template_rules_countries_form"
  CHECK (array_to_string("countries", ' ') ~ '^([A-Z]{2}( [A-Z]{2})*)?$');
ALTER TABLE "template_rules" ADD CONSTRAINT "template_rules_source_form" CHECK ("source" ~ '^[a-z0-9-]{1,40}$');

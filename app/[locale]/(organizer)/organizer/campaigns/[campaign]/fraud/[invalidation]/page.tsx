import { getTranslations } from "next-intl/server";
import { ActionForm } from "#components/organizer/action-form";
import { DefinitionList } from "#components/ui/definition-list";
import { Progress } from "#components/ui/progress";
import { findInvalidation } from "#domain/moderation/invalidations";
import type { InvalidationView, SignatureFilter } from "#domain/moderation/schema";
import { claimCampaign } from "#domain/organizer/authority";
import { countryName } from "#lib/countries";
import { readForm } from "#lib/form-reader";
import type { Locale } from "#lib/locales";
import { readFormState } from "../../../../../../../_server/form-state.ts";
import { claimed, requireActor } from "../../../../../../../_server/organizer.ts";
import { MissingPage } from "../../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../../_components/page-head.tsx";
import { hourText } from "../_components/hours.ts";

type PageProps = { params: Promise<{ locale: string; campaign: string; invalidation: string }> };

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One query with what it counted: to be run, watched and taken back. */
export default async function InvalidationPage({ params }: PageProps) {
  const { locale: segment, campaign: slug, invalidation: id } = await params;
  const { actor, locale } = await requireActor(segment);
  const claim = await claimed(() => claimCampaign(actor, slug, "signatures.invalidate"));
  const found = claim && UUID.test(id) ? await findInvalidation(claim.campaignId, id) : null;
  if (!found) return <MissingPage />;
  const t = await getTranslations("moderation.fraud");
  const state = await readFormState();
  const form = (name: string) => readForm(name, state, (key) => t(`errors.${key}`));
  return (
    <>
      <PageHead title={t("one.title", { count: found.matched })} intro={t(`explained.${found.state}`)} />
      <Facts found={found} locale={locale} />
      <div className="fraud-course">
        <Course found={found} href={`/${locale}/organizer/campaigns/${slug}/fraud/${id}`} />
        <div className="organizer-actions">
          {found.state === "counted" ? (
            <ActionForm
              form={form("run")}
              submit={t("one.run", { count: found.matched })}
              variant="primary"
            />
          ) : null}
          {found.state === "running" || found.state === "done" ? (
            <ActionForm form={form("undo")} submit={t("one.undo")} />
          ) : null}
        </div>
        <p>
          <a href={`/${locale}/organizer/campaigns/${slug}/fraud`}>{t("one.back")}</a>
        </p>
      </div>
    </>
  );
}

async function Course({ found, href }: { found: InvalidationView; href: string }) {
  const { state, done, restored, matched } = found;
  const t = await getTranslations("moderation.fraud");
  if (state === "counted") return null;
  const undoing = state === "undoing" || state === "undone";
  return (
    <>
      <Progress value={done} max={matched} text={t("one.taken", { count: done, of: matched })} />
      {undoing ? (
        <Progress
          value={restored}
          max={Math.max(1, done)}
          text={t("one.returned", { count: restored, of: done })}
        />
      ) : null}
      {state === "running" || state === "undoing" ? (
        <p>
          <a href={href}>{t("one.again")}</a>
        </p>
      ) : null}
    </>
  );
}

async function Facts({ found, locale }: { found: InvalidationView; locale: Locale }) {
  const t = await getTranslations("moderation.fraud");
  const { from, to, country, language, source, display, domain }: SignatureFilter = found.filter;
  const items = [
    { key: "from", term: t("from"), text: hourText(from, locale) },
    { key: "to", term: t("to"), text: hourText(to, locale) },
    { key: "country", term: t("kinds.country"), text: country && countryName(country, locale) },
    { key: "language", term: t("kinds.language"), text: language && t(`languages.${language}`) },
    { key: "source", term: t("kinds.source"), text: source === "." ? t("noSource") : source },
    { key: "display", term: t("kinds.display"), text: display && t(`displays.${display}`) },
    { key: "domain", term: t("kinds.domain"), text: domain },
    { key: "reason", term: t("reason"), text: t(`reasons.${found.reason}`) },
  ];
  return <DefinitionList items={items.filter(({ text }) => text)} />;
}

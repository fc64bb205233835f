import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { SignForm } from "#components/campaign/sign-form";
import { SignPanel } from "#components/campaign/sign-panel";
import type { CampaignView } from "#domain/campaigns/schema";
import { CONSENT_VERSION } from "#domain/signatures/schema";
import { listCountries } from "#lib/countries";
import { formatDate } from "#lib/dates";
import { isStamp, issueStamp } from "#lib/form-stamp";
import { messagesOf } from "#lib/i18n";
import type { Locale } from "#lib/locales";
import { readFormState } from "../../../../../_server/form-state.ts";

type SignSectionProps = {
  campaign: CampaignView;
  locale: Locale;
  source: string | undefined;
};

/** The form with what it needs of the server: its words, the countries, and what was refused a moment ago. */
export async function SignSection({ campaign, locale, source }: SignSectionProps) {
  const t = await getTranslations("sign");
  const state = await readFormState();
  const refused = state?.form === "sign" ? state : null;
  return (
    <SignPanel title={t("title")} intro={t("intro")}>
      <NextIntlClientProvider
        locale={locale}
        messages={{ sign: messagesOf(locale, "sign"), forms: messagesOf(locale, "forms") }}
      >
        <SignForm
          action={`/${locale}/campaigns/${campaign.slug}`}
          locale={locale}
          organisation={campaign.organisation.name}
          consentDate={formatDate(new Date(CONSENT_VERSION), locale)}
          countries={listCountries(locale)}
          comments={campaign.commentsOpen}
          stamp={isStamp(refused?.values.stamp) ? refused.values.stamp : issueStamp()}
          source={refused?.values.source?.toString() ?? source}
          privacyHref={`/${locale}/privacy`}
          rulesHref={`/${locale}/rules`}
          refused={refused && { values: refused.values, errors: refused.errors }}
        />
      </NextIntlClientProvider>
    </SignPanel>
  );
}

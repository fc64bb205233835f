import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { SafetyGate } from "#components/letter/safety-gate";
import { permissions } from "#domain/campaigns/states";
import { readDraft } from "#domain/letters/draft";
import { getLetterCampaign } from "#domain/letters/queries";
import type { WriteData } from "#domain/letters/schema";
import { AppError } from "#lib/errors";
import { messagesOf } from "#lib/i18n";
import { isLocale, type Locale } from "#lib/locales";
import { readFormState } from "../../../../../_server/form-state.ts";
import { MissingPage } from "../../../../_components/missing-page.tsx";
import { sentencesOf } from "./sentences.ts";
import { WriteFrame } from "./write-frame.tsx";
import { WriteView } from "./write-view.tsx";

type PageProps = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<{ to?: string | string[]; source?: string | string[] }>;
};

/** The title names no case: it stands in histories and on shared screens. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("write");
  return { title: t("pageTitle"), robots: { index: false, follow: false } };
}

export default async function Write({ params, searchParams }: PageProps) {
  const { locale, slug } = await params;
  if (!isLocale(locale)) return <MissingPage />;
  const state = await readFormState();
  const draft = readDraft(state?.form === "write" ? state.values : await searchParams);
  const campaign = await getLetterCampaign(slug, draft).catch(nullIfMissing);
  if (!campaign || campaign.state === "DRAFT") return <MissingPage />;
  const path = `/${locale}/campaigns/${slug}`;
  const may = permissions[campaign.state];
  if (may.write === "no") return <WriteFrame campaign={campaign} locale={locale} closed />;
  if (state?.form !== "write") {
    return (
      <SafetyGate
        notice={campaign.safetyNotice[locale]}
        action={`${path}/write`}
        to={draft.to}
        source={draft.source}
        hrefs={{ sign: `${path}#sign`, leave: `https://${locale}.wikipedia.org/` }}
      />
    );
  }
  return (
    <WriteFrame campaign={campaign} locale={locale}>
      <NextIntlClientProvider locale={locale} messages={clientMessages(locale)}>
        <WriteView
          campaign={campaign}
          view={{
            locale,
            action: `${path}/write`,
            eveningHref: `${path}/evening`,
            draft,
            errors: await sentencesOf(state),
          }}
          data={state.data as WriteData}
        />
      </NextIntlClientProvider>
    </WriteFrame>
  );
}

/** Of the channels only what a script itself shows. */
function clientMessages(locale: Locale) {
  const { copy, phone } = messagesOf(locale, "channels");
  return {
    write: messagesOf(locale, "write"),
    wording: messagesOf(locale, "wording"),
    channels: { copy, phone },
  };
}

function nullIfMissing(error: unknown) {
  if (error instanceof AppError) return null;
  throw error;
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReportForm } from "#components/evening/report-form";
import { ButtonLink } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { readKitToken } from "#domain/evening/kit-token";
import { countPosted } from "#domain/evening/report-evening";
import type { Kit, PostedCount } from "#domain/evening/schema";
import type { LetterCampaign } from "#domain/letters/letter";
import { getLetterCampaign } from "#domain/letters/queries";
import { formatDate } from "#lib/dates";
import { AppError } from "#lib/errors";
import type { FormState } from "#lib/form-state";
import { isLocale, type Locale } from "#lib/locales";
import { readFormState } from "../../../../../../_server/form-state.ts";
import { MissingPage } from "../../../../../_components/missing-page.tsx";
import { sentencesOf } from "../../write/sentences.ts";

type PageProps = { params: Promise<{ locale: string; slug: string; token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("evening");
  return { title: t("pageTitle"), robots: { index: false, follow: false } };
}

export default async function EveningReport({ params }: PageProps) {
  const { locale, slug, token } = await params;
  if (!isLocale(locale)) return <MissingPage />;
  const campaign = await getLetterCampaign(slug).catch(nullIfMissing);
  const kit = campaign && kitOf(campaign, token);
  if (!campaign || !kit || campaign.state === "DRAFT") return <MissingPage />;
  const t = await getTranslations("evening.report");
  const href = `/${locale}/campaigns/${slug}`;
  return (
    <div className="wrap page stack">
      <h1>{t("title")}</h1>
      <p className="small soft">
        {t("kit", { day: formatDate(new Date(kit.day), locale), writers: kit.writers })}
      </p>
      {campaign.state === "ACTIVE" ? (
        <>
          <p className="prose">{t("intro")}</p>
          <Report campaign={campaign} kit={kit} locale={locale} action={`${href}/evening/${token}`} />
        </>
      ) : (
        <Notice>{t("closed")}</Notice>
      )}
      <p>
        <ButtonLink small href={href}>
          {t("campaign")}
        </ButtonLink>
      </p>
    </div>
  );
}

type ReportProps = { campaign: LetterCampaign; kit: Kit; locale: Locale; action: string };

async function Report({ campaign, kit, locale, action }: ReportProps) {
  const state = await readFormState();
  const mine = state?.form === "evening-report" ? state : null;
  const counts = await countPosted(kit);
  const errors = await sentencesOf(mine);
  return (
    <ReportForm
      action={action}
      writers={kit.writers}
      offices={counts.flatMap((count) => toField(count, campaign, locale, mine))}
      counted={counts.reduce((sum, { posted }) => sum + posted, 0)}
      done={mine?.data === "reported" || mine?.data === "undone" ? mine.data : null}
      errors={errors}
    />
  );
}

function toField(
  { officeId, posted }: PostedCount,
  campaign: LetterCampaign,
  locale: Locale,
  state: FormState | null,
) {
  const office = campaign.addressees.find((one) => one.officeId === officeId);
  if (!office) return [];
  const { slug, name } = office;
  const refused = state && Object.keys(state.errors).length > 0;
  const typed = refused ? [state.values[`posted-${slug}`] ?? ""].flat()[0] : undefined;
  return [{ slug, name: name[locale], posted: typed ?? String(posted) }];
}

function kitOf(campaign: LetterCampaign, token: string): Kit | null {
  const officeIds = campaign.addressees.map(({ officeId }) => officeId);
  return readKitToken(token, { campaignId: campaign.id, officeIds });
}

function nullIfMissing(error: unknown) {
  if (error instanceof AppError) return null;
  throw error;
}

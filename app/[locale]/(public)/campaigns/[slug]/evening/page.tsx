import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { KitForm } from "#components/evening/kit-form";
import { Notice } from "#components/ui/notice";
import { permissions } from "#domain/campaigns/states";
import type { LetterCampaign } from "#domain/letters/letter";
import { readPackOptions } from "#domain/letters/pack-options";
import { getLetterCampaign } from "#domain/letters/queries";
import { listCountries } from "#lib/countries";
import { AppError } from "#lib/errors";
import type { FormState } from "#lib/form-state";
import { isLocale, type Locale } from "#lib/locales";
import { readFormState } from "../../../../../_server/form-state.ts";
import { MissingPage } from "../../../../_components/missing-page.tsx";
import { sentencesOf } from "../write/sentences.ts";

type PageProps = { params: Promise<{ locale: string; slug: string }> };

/** The title names no case: it stands in histories and on shared screens. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("evening");
  return { title: t("pageTitle"), robots: { index: false, follow: false } };
}

export default async function Evening({ params }: PageProps) {
  const { locale, slug } = await params;
  if (!isLocale(locale)) return <MissingPage />;
  const campaign = await getLetterCampaign(slug).catch(nullIfMissing);
  if (!campaign || campaign.state === "DRAFT") return <MissingPage />;
  const t = await getTranslations("evening");
  const state = await readFormState();
  const mine = state?.form === "evening" ? state : null;
  const note = campaign.state === "ACTIVE" ? (campaign.sample ? "sample" : null) : campaign.state;
  return (
    <div className="wrap page stack">
      <p className="small">
        <a href={`/${locale}/campaigns/${slug}`}>{campaign.title[locale]}</a>
      </p>
      <h1>{t("form.title")}</h1>
      <p className="prose">{t("form.intro")}</p>
      {note ? <Notice tone="caution">{t(`states.${note}`)}</Notice> : null}
      {permissions[campaign.state].write === "no" ? null : (
        <KitForm
          action={`/${locale}/campaigns/${slug}/evening`}
          safetyNotice={campaign.safetyNotice[locale]}
          offices={postable(campaign, locale)}
          languages={languagesOf(campaign)}
          countries={listCountries(locale)}
          chosen={chosenBy(mine, campaign, locale)}
          errors={await sentencesOf(mine)}
        />
      )}
    </div>
  );
}

function postable({ addressees }: LetterCampaign, locale: Locale) {
  return addressees
    .filter(({ address, languages }) => address && languages.length > 0)
    .map(({ slug, name }) => ({ value: slug, label: name[locale] }));
}

function languagesOf({ addressees }: LetterCampaign): Locale[] {
  return [...new Set(addressees.flatMap(({ address, languages }) => (address ? languages : [])))];
}

/** What was chosen, or a modest evening in the page's language. */
function chosenBy(state: FormState | null, campaign: LetterCampaign, locale: Locale) {
  const one = (name: string) => [state?.values[name] ?? ""].flat()[0] ?? "";
  const all = (name: string) => [state?.values[name] ?? []].flat();
  const languages = languagesOf(campaign);
  const first = languages.includes(locale) ? [locale] : languages.slice(0, 1);
  return {
    writers: state ? one("writers") : "10",
    offices: state ? all("offices") : [],
    languages: state ? all("languages") : first,
    country: one("country"),
    paper: one("paper") || "a4",
    ...readPackOptions(one),
  };
}

function nullIfMissing(error: unknown) {
  if (error instanceof AppError) return null;
  throw error;
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReplyForm } from "#components/letter/reply-form";
import { MAX_FILE_BYTES } from "#domain/ledger/reply-file";
import { getLetterCampaign } from "#domain/letters/queries";
import { newSheet } from "#domain/letters/sheet";
import { env } from "#lib/env";
import { AppError } from "#lib/errors";
import { isLocale } from "#lib/locales";
import { readFormState } from "../../../../../../_server/form-state.ts";
import { MissingPage } from "../../../../../_components/missing-page.tsx";
import { sentencesOf } from "../sentences.ts";

type PageProps = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<{ office?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("write");
  return { title: t("pageTitle"), robots: { index: false, follow: false } };
}

export default async function Reply({ params, searchParams }: PageProps) {
  const { locale, slug } = await params;
  if (!isLocale(locale)) return <MissingPage />;
  const campaign = await getLetterCampaign(slug).catch(nullIfMissing);
  if (!campaign || campaign.state === "DRAFT") return <MissingPage />;
  const t = await getTranslations("write.reply");
  const state = await readFormState();
  const mine = state?.form === "reply" ? state : null;
  const chosen = { office: [(await searchParams).office ?? ""].flat()[0] ?? "" };
  const values = Object.fromEntries(
    Object.entries(mine?.values ?? chosen).map(([name, value]) => [name, [value].flat()[0] ?? ""]),
  );
  return (
    <div className="wrap page stack">
      <p className="small">
        <a href={`/${locale}/campaigns/${slug}`}>{campaign.title[locale]}</a>
      </p>
      <h1>{t("title")}</h1>
      <p className="prose">{t("intro")}</p>
      <ReplyForm
        action={`/${locale}/campaigns/${slug}/write/reply`}
        offices={campaign.addressees.map((office) => ({ value: office.slug, label: office.name[locale] }))}
        sheet={values.sheet || newSheet()}
        values={values}
        errors={await sentencesOf(mine)}
        reported={mine?.data === "reported"}
        file={{ size: MAX_FILE_BYTES / 1_048_576, months: env().REPLY_FILE_MONTHS }}
      />
    </div>
  );
}

function nullIfMissing(error: unknown) {
  if (error instanceof AppError) return null;
  throw error;
}

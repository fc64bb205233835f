import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button";
import { RadioGroup } from "#components/ui/choices";
import { Decoy } from "#components/ui/decoy";
import { FormRefusal } from "#components/ui/form-refusal";
import { findPublicCampaign } from "#domain/campaigns/queries";
import { commentReasons } from "#domain/moderation/schema";
import { findPublishedComment } from "#domain/signatures/queries";
import { readForm } from "#lib/form-reader";
import { isLocale } from "#lib/locales";
import { readFormState } from "../../../../../../../_server/form-state.ts";
import { MissingPage } from "../../../../../../_components/missing-page.tsx";
import { Slip } from "../../../../../_components/slip.tsx";

type PageProps = { params: Promise<{ locale: string; slug: string; comment: string }> };

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("moderation.report");
  return { title: t("title"), robots: { index: false, follow: false } };
}

/** A reader says which rule a comment breaks. Nobody is asked who they are. */
export default async function ReportPage({ params }: PageProps) {
  const { locale, slug, comment: id } = await params;
  const campaign = isLocale(locale) ? await findPublicCampaign(slug, locale) : null;
  const comment = campaign && UUID.test(id) ? await findPublishedComment(campaign.id, id) : null;
  if (!comment) return <MissingPage />;
  const [t, forms, state] = await Promise.all([
    getTranslations("moderation"),
    getTranslations("forms"),
    readFormState(),
  ]);
  const form = readForm("report", state, (key) => forms(key));
  return (
    <Slip title={t("report.title")} lead={t("report.lead")}>
      <blockquote className="comments__text" dir="auto">
        {comment.text}
      </blockquote>
      <form method="post" className="form">
        <FormRefusal form={form} />
        <RadioGroup
          name="reason"
          legend={t("report.legend")}
          error={form.error("reason")}
          chosen={form.value("reason")}
          options={commentReasons.map((value) => ({ value, label: t(`reasons.${value}.label`) }))}
        />
        <Decoy />
        <p className="field__hint">{t("report.privacy")}</p>
        <Button variant="primary">{t("report.button")}</Button>
      </form>
      <p>
        <a href={`/${locale}/campaigns/${slug}/comments`}>{t("report.back")}</a>
      </p>
    </Slip>
  );
}

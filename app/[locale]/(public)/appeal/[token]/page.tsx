import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Button, ButtonLink } from "#components/ui/button";
import { DateText } from "#components/ui/date-text";
import { Field } from "#components/ui/field";
import { FormRefusal } from "#components/ui/form-refusal";
import { TextArea } from "#components/ui/text-input";
import { findAppeal } from "#domain/moderation/request-appeal";
import { readForm } from "#lib/form-reader";
import { isLocale } from "#lib/locales";
import { readFormState } from "../../../../_server/form-state.ts";
import { MissingPage } from "../../../_components/missing-page.tsx";
import { Slip } from "../../_components/slip.tsx";

type PageProps = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("moderation.appeal");
  return { title: t("title"), robots: { index: false, follow: false } };
}

/** Where the mail about a decision leads. Opening it asks for nothing: only the button does. */
export default async function AppealPage({ params }: PageProps) {
  const { locale, token } = await params;
  const appeal = isLocale(locale) ? await findAppeal(token) : null;
  if (!appeal) return <MissingPage />;
  const t = await getTranslations("moderation");
  const home = <ButtonLink href={`/${locale}`}>{t("appeal.home")}</ButtonLink>;
  if (appeal.state === "asked")
    return (
      <Slip title={t("appeal.askedTitle")} lead={t("appeal.asked")}>
        {home}
      </Slip>
    );
  if (appeal.state === "over")
    return (
      <Slip title={t("appeal.overTitle")} lead={t("appeal.over")}>
        {home}
      </Slip>
    );
  const forms = await getTranslations("forms");
  const form = readForm("appeal", await readFormState(), (key) => forms(key));
  return (
    <Slip title={t("appeal.title")} lead={t(`reasons.${appeal.reason}.told`)}>
      <p>
        {t.rich("appeal.text", { day: () => <DateText key="day" date={appeal.until} locale={locale} /> })}
      </p>
      <form method="post" className="form">
        <FormRefusal form={form} />
        <Field
          name="text"
          label={t("appeal.label")}
          optional={t("appeal.optional")}
          hint={t("appeal.hint")}
          error={form.error("text")}
        >
          {(control) => <TextArea {...control} rows={5} defaultValue={form.value("text")} />}
        </Field>
        <Button variant="primary">{t("appeal.button")}</Button>
      </form>
    </Slip>
  );
}

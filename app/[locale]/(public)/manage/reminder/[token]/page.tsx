import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Button, ButtonLink } from "#components/ui/button";
import { DateText } from "#components/ui/date-text";
import { findReminder } from "#domain/ledger/cancel-reminder";
import { isLocale } from "#lib/locales";
import { MissingPage } from "../../../../_components/missing-page.tsx";
import { Slip } from "../../../_components/slip.tsx";

type PageProps = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("aftercare.cancel");
  return { title: t("title"), robots: { index: false, follow: false } };
}

/** Opening the link changes nothing: only the button deletes. A reminder that was sent or cancelled is simply not there. */
export default async function CancelReminderPage({ params }: PageProps) {
  const { locale, token } = await params;
  if (!isLocale(locale)) return <MissingPage />;
  const reminder = await findReminder(token);
  const t = await getTranslations("aftercare.cancel");
  if (!reminder)
    return (
      <Slip title={t("doneTitle")} lead={t("done")}>
        <ButtonLink href={`/${locale}`}>{t("home")}</ButtonLink>
      </Slip>
    );
  const day = () => <DateText date={reminder.dueOn} locale={locale} />;
  return (
    <Slip title={t("title")} lead={t.rich("lead", { day })}>
      <form method="post" action={`/${locale}/manage/reminder/${token}`}>
        <Button variant="primary">{t("button")}</Button>
      </form>
    </Slip>
  );
}

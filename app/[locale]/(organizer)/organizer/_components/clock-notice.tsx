import { useTranslations } from "next-intl";
import { DateText } from "#components/ui/date-text";
import { Notice } from "#components/ui/notice";
import type { PauseReason } from "#domain/campaigns/schema";
import type { Locale } from "#lib/locales";

type ClockNoticeProps = {
  day: Date;
  why: Exclude<PauseReason, "by-organizer">;
  base: string;
  locale: Locale;
};

/** Before the clock pauses a campaign: its organizers still have time to check the facts. */
export function ClockNotice({ day, why, base, locale }: ClockNoticeProps) {
  const t = useTranslations("editor.clock");
  return (
    <Notice tone="caution" title={t("title")}>
      <p>{t.rich(why, { date: () => <DateText key="date" date={day} locale={locale} /> })}</p>
      <p>
        <a href={`${base}#dates`}>{t("go")}</a>
      </p>
    </Notice>
  );
}

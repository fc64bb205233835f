import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { DateText } from "#components/ui/date-text";
import type { Locale } from "#lib/locales";

type OwnRemindersProps = { reminders: { dueOn: Date }[]; locale: Locale; action: string };

/** Mails that are still to come because their reader asked for them. */
export function OwnReminders({ reminders, locale, action }: OwnRemindersProps) {
  const t = useTranslations("aftercare.reminder.own");
  if (reminders.length === 0) return null;
  return (
    <section className="slip__section" aria-labelledby="reminders">
      <h2 id="reminders">{t("title")}</h2>
      <p>{t("text")}</p>
      <ul>
        {reminders.map(({ dueOn }) => (
          <li key={dueOn.toISOString()}>
            <DateText date={dueOn} locale={locale} />
          </li>
        ))}
      </ul>
      <form className="form" method="post" action={action}>
        <Button name="action" value="cancel-reminders">
          {t("button")}
        </Button>
      </form>
    </section>
  );
}

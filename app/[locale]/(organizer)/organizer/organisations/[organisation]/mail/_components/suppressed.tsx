import { useTranslations } from "next-intl";
import type { MailDesk } from "#domain/mail-desk/schema";

/** Addresses that get no more mail: a number, because nobody can read them. */
export function Suppressed({ counts }: { counts: MailDesk["suppressed"] }) {
  const t = useTranslations("mail.suppressed");
  return (
    <section className="organizer-section" aria-labelledby="suppressed">
      <h2 id="suppressed">{t("title")}</h2>
      <p className="organizer-quiet">{t("what")}</p>
      <dl className="mail-facts">
        {counts.map(({ reason, count }) => (
          <div key={reason}>
            <dt>{t(`reasons.${reason}`)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

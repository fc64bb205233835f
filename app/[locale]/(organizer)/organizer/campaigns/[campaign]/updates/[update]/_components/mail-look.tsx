import { useTranslations } from "next-intl";
import { Details } from "#components/ui/details";
import type { Locale } from "#lib/locales";

type MailLookProps = { language: Locale; mail: { subject: string; text: string }; home: string };

/** A mail as wide as a telephone shows it, in a frame that runs nothing; and the same as plain text. */
export function MailLook({ language, mail, home }: MailLookProps) {
  const t = useTranslations("updates");
  const name = t(`languages.${language}`);
  return (
    <section className="in-languages__part" aria-labelledby={`mail-${language}`}>
      <h2 id={`mail-${language}`} className="in-languages__title">
        {name}
      </h2>
      <p className="organizer-quiet">
        {t("preview.subject")} <strong lang={language}>{mail.subject}</strong>
      </p>
      <iframe
        className="mail-look"
        title={t("preview.frame", { language: name })}
        src={`${home}/preview/${language}`}
        sandbox=""
      />
      <Details summary={t("preview.plain")} tight>
        <pre className="mail-plain" lang={language}>
          {mail.text}
        </pre>
      </Details>
    </section>
  );
}

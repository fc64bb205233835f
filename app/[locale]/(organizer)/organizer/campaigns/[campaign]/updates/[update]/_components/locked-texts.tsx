import { useTranslations } from "next-intl";
import { Markdown } from "#components/ui/markdown";
import type { UpdateTexts } from "#domain/updates/schema";
import { locales } from "#lib/locales";

/** The text as its readers have it. */
export function LockedTexts({ texts }: { texts: UpdateTexts }) {
  const t = useTranslations("updates");
  return (
    <div className="in-languages">
      {locales.map((locale) => (
        <section key={locale} className="in-languages__part" aria-labelledby={`text-${locale}`}>
          <h2 id={`text-${locale}`} className="in-languages__title">
            {t(`languages.${locale}`)}
          </h2>
          {texts[locale].body ? (
            <article className="markdown-look prose" lang={locale}>
              <h3>{texts[locale].title}</h3>
              <Markdown text={texts[locale].body} headings={4} />
            </article>
          ) : (
            <p className="organizer-quiet">{t("text.none")}</p>
          )}
        </section>
      ))}
    </div>
  );
}

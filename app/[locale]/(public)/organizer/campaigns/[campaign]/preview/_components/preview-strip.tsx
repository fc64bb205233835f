import { useTranslations } from "next-intl";
import { Notice } from "#components/ui/notice";
import { languageName } from "#lib/language-name";
import { type Locale, locales } from "#lib/locales";

type PreviewStripProps = {
  slug: string;
  locale: Locale /** Language of the pages one came from. */;
  from: Locale;
};

/** Says that this is no public page, and leads back. */
export function PreviewStrip({ slug, locale: shown, from }: PreviewStripProps) {
  const t = useTranslations("editor.preview");
  const campaign = (locale: Locale) => `/${locale}/organizer/campaigns/${slug}`;
  return (
    <div className="wrap preview-strip">
      <Notice tone="caution" role="note">
        <p>{t("strip")}</p>
        <nav className="cluster" aria-label={t("languages")}>
          <a href={campaign(from)}>{t("back")}</a>
          <span>{t("languages")}:</span>
          {locales.map((locale) => (
            <a
              key={locale}
              href={`${campaign(locale)}/preview?from=${from}`}
              lang={locale}
              aria-current={locale === shown ? "true" : undefined}
            >
              {languageName(locale)}
            </a>
          ))}
        </nav>
      </Notice>
    </div>
  );
}

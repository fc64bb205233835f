import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button";
import type { TemplateView } from "#domain/letter-templates/schema";
import type { Locale } from "#lib/locales";
import { languageName } from "../../../_components/language-options.ts";
import { Gaps } from "../../_components/gaps.tsx";
import { PreviewButton } from "./preview-button.tsx";
import { TemplateReading } from "./template-reading.tsx";

/** What the template says in one language, and the way to change it. */
export function TemplateColumn({
  template,
  language,
  base,
}: {
  template: TemplateView;
  language: Locale;
  base: string;
}) {
  const t = useTranslations("templates.view");
  const { key, texts, languages, usedBy, organisation } = template;
  const text = texts[language];
  const gaps = languages.find(({ locale }) => locale === language)?.gaps ?? [];
  const office = usedBy.find((each) => each.languages.includes(language))?.slug;
  return (
    <section className="fields" aria-label={languageName(language)}>
      <h3>{languageName(language)}</h3>
      <p>
        <Gaps gaps={gaps} />
      </p>
      <p>
        <ButtonLink
          href={`${base}/templates/${key}/${language}`}
          aria-label={t("changeIn", { language: languageName(language) })}
        >
          {t(text ? "change" : "begin")}
        </ButtonLink>
      </p>
      {office && text && !organisation ? (
        <PreviewButton action={`${base}/preview`} office={office} language={language} />
      ) : null}
      {text ? <TemplateReading text={text} language={language} /> : null}
    </section>
  );
}

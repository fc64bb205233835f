import { useTranslations } from "next-intl";
import { ActionForm } from "#components/organizer/action-form";
import { DateText } from "#components/ui/date-text";
import { Tag } from "#components/ui/tag";
import { type EditorView, type Gaps, sectionNames } from "#domain/editor/schema";
import { readForm } from "#lib/form-reader";
import type { FormState } from "#lib/form-state";
import { languageName } from "#lib/language-name";
import { type Locale, locales } from "#lib/locales";

type LanguageCardsProps = {
  editor: EditorView;
  gaps: Gaps;
  state: FormState | null;
  wordFor: (key: string) => string;
  locale: Locale;
};

/** Which languages the campaign is offered in, and whether somebody who speaks them has read the texts. */
export function LanguageCards(props: LanguageCardsProps) {
  const t = useTranslations("editor.content");
  return (
    <section className="organizer-section" aria-labelledby="languages">
      <h2 id="languages">{t("languages")}</h2>
      <p>{t("languagesIntro")}</p>
      <ul className="language-cards">
        {locales.map((language) => (
          <LanguageCard key={language} language={language} {...props} />
        ))}
      </ul>
    </section>
  );
}

function LanguageCard({
  language,
  editor,
  gaps,
  state,
  wordFor,
  locale,
}: LanguageCardsProps & { language: Locale }) {
  const t = useTranslations("editor");
  const on = editor.on.includes(language);
  const own = state?.values.language === language ? state : null;
  const name = languageName(language);
  const action = t(on ? "content.switchOff" : "content.switchOn");
  const count = sectionNames.reduce((sum, section) => sum + gaps[section][language].length, 0);
  return (
    <li className="language-card">
      <h3>
        <span lang={language}>{name}</span>{" "}
        <Tag tone={on ? "good" : undefined}>{on ? t("content.on") : t("form.off")}</Tag>
      </h3>
      {on && count > 0 ? <p>{t("content.gaps", { count })}</p> : null}
      {on ? (
        <Reading language={language} editor={editor} state={own} wordFor={wordFor} locale={locale} />
      ) : null}
      <ActionForm
        form={readForm("language", own, wordFor)}
        submit={action}
        label={t("content.switchLabel", { action, language: name })}
        small
      >
        <input type="hidden" name="language" value={language} />
        <input type="hidden" name="on" value={on ? "off" : "on"} />
      </ActionForm>
    </li>
  );
}

type ReadingProps = Omit<LanguageCardsProps, "gaps"> & { language: Locale };

function Reading({ language, editor, state, wordFor, locale }: ReadingProps) {
  const t = useTranslations("editor.content");
  const review = editor.reviews.find((each) => each.language === language);
  const submit = review ? t("takeReading") : t("noteReading");
  return (
    <>
      <p>
        {review
          ? t.rich("readOn", { date: () => <DateText key="date" date={review.reviewedAt} locale={locale} /> })
          : t("notRead")}
        {review?.reviewedVersion ? ` · ${t("readVersion", { number: review.reviewedVersion })}` : null}
      </p>
      <p className="organizer-quiet">{t("readingHint")}</p>
      <ActionForm
        form={readForm("review", state, wordFor)}
        submit={submit}
        label={t("switchLabel", { action: submit, language: languageName(language) })}
        small
      >
        <input type="hidden" name="language" value={language} />
        <input type="hidden" name="version" value={editor.version} />
        <input type="hidden" name="reviewed" value={review ? "no" : "yes"} />
      </ActionForm>
    </>
  );
}

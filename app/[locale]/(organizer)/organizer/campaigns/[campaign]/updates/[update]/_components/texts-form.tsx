import { useTranslations } from "next-intl";
import { ActionForm, FormInput } from "#components/organizer/action-form";
import { MarkdownField } from "#components/organizer/markdown-field";
import { Details } from "#components/ui/details";
import { Field } from "#components/ui/field";
import { MAX_BODY, MAX_TITLE, type UpdateTexts } from "#domain/updates/schema";
import { type FormReader, readForm } from "#lib/form-reader";
import type { FormState } from "#lib/form-state";
import { type Locale, locales } from "#lib/locales";

type Props = {
  texts: UpdateTexts;
  revision: number;
  state: FormState | null;
  wordFor: (key: string) => string;
};

/** What somebody else has saved while this text was being written. */
type Meanwhile = { revision: number; texts: UpdateTexts } | undefined;

export function TextsForm({ texts, revision, state, wordFor }: Props) {
  const t = useTranslations("updates.text");
  const form = readForm("save", state, wordFor);
  const meanwhile = (state?.form === "save" ? state.data : undefined) as Meanwhile;
  return (
    <ActionForm form={form} submit={t("save")} summaryTitle={t("summary")} variant="primary">
      <input type="hidden" name="revision" value={meanwhile?.revision ?? revision} />
      <div className="in-languages">
        {locales.map((locale) => (
          <Language key={locale} {...{ form, locale, texts, meanwhile }} />
        ))}
      </div>
    </ActionForm>
  );
}

type LanguageProps = { form: FormReader; locale: Locale; texts: UpdateTexts; meanwhile: Meanwhile };

function Language({ form, locale, texts, meanwhile }: LanguageProps) {
  const t = useTranslations("updates");
  const { title, body } = texts[locale];
  const other = meanwhile?.texts[locale];
  const bodyName = `body-${locale}`;
  return (
    <fieldset className="in-languages__part">
      <legend className="in-languages__title">{t(`languages.${locale}`)}</legend>
      {other && (other.title || other.body) ? (
        <Details summary={t("text.meanwhile")}>
          <p lang={locale}>{other.title}</p>
          <pre lang={locale}>{other.body}</pre>
        </Details>
      ) : null}
      <FormInput
        form={form}
        name={`title-${locale}`}
        lang={locale}
        label={t("text.title")}
        maxLength={MAX_TITLE}
        initial={title}
      />
      <Field
        name={bodyName}
        id={form.id(bodyName)}
        label={t("text.body")}
        hint={t("text.body-hint")}
        error={form.error(bodyName)}
      >
        {(control) => (
          <MarkdownField
            {...control}
            lang={locale}
            maxLength={MAX_BODY}
            initial={form.value(bodyName, body)}
            label={t("text.looks", { language: t(`languages.${locale}`) })}
            empty={t("text.looks-empty")}
          />
        )}
      </Field>
    </fieldset>
  );
}

import { useTranslations } from "next-intl";
import { Field, fieldId } from "#components/ui/field";
import { Tag } from "#components/ui/tag";
import { TextArea, TextInput } from "#components/ui/text-input";
import { languageName } from "#lib/language-name";
import { type Locale, locales } from "#lib/locales";
import { MarkdownArea } from "./markdown-area.tsx";
import type { SectionView } from "./section-view.ts";

type FieldKind = { name: string; max: number; markdown?: true; lines?: true };
type FieldInLanguagesProps = {
  /** Path without its language. */
  stem: string;
  field: FieldKind;
  /** Message key of its label. */
  label: string;
  view: SectionView;
};

/** One text in every language, side by side where there is room. */
export function FieldInLanguages({ stem, field, label, view }: FieldInLanguagesProps) {
  const t = useTranslations("editor");
  const hint = t.has(`fields.${label}.hint`) ? t(`fields.${label}.hint`) : null;
  return (
    <fieldset className="text-languages">
      <legend className="text-languages__legend">{t(`fields.${label}.label`)}</legend>
      {hint ? <p className="field__hint">{hint}</p> : null}
      <div className="text-languages__columns">
        {locales.map((locale) => (
          <OneLanguage key={locale} path={`${stem}.${locale}`} locale={locale} field={field} view={view} />
        ))}
      </div>
    </fieldset>
  );
}

type OneLanguageProps = { path: string; locale: Locale; field: FieldKind; view: SectionView };

function OneLanguage({ path, locale, field, view }: OneLanguageProps) {
  const t = useTranslations("editor");
  const on = view.on.includes(locale);
  const missing = view.gaps[locale].includes(path);
  const label = (
    <>
      <span lang={locale}>{languageName(locale)}</span>{" "}
      {missing ? <Tag tone="caution">{t("form.missing")}</Tag> : null}
      {on ? null : <Tag>{t("form.off")}</Tag>}
    </>
  );
  const initial = view.content[path] ?? "";
  const rest = { lang: locale, maxLength: field.max, defaultValue: initial };
  return (
    <Field name={path} id={fieldId(path)} label={label} error={view.errors[path]}>
      {(control) => {
        if (field.markdown)
          return (
            <MarkdownArea
              control={control}
              {...rest}
              open={view.preview && initial !== ""}
              title={t("form.previewed")}
            />
          );
        return field.lines ? (
          <TextArea {...control} {...rest} rows={3} />
        ) : (
          <TextInput {...control} {...rest} />
        );
      }}
    </Field>
  );
}

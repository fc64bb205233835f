import { useTranslations } from "next-intl";
import { ErrorSummary } from "#components/ui/error-summary";
import { Notice } from "#components/ui/notice";
import { type SectionName, sections, textFields } from "#domain/editor/schema";
import type { Locale } from "#lib/locales";
import { ConflictList } from "./conflict-list.tsx";
import { FieldInLanguages } from "./field-in-languages.tsx";
import { GuardedForm } from "./guarded-form.tsx";
import { RowList } from "./row-list.tsx";
import { SaveBar } from "./save-bar.tsx";
import type { SectionView } from "./section-view.ts";

type SectionFormProps = { section: SectionName; view: SectionView; base: string; locale: Locale };

/** All fields of one page. Its buttons are steps of one form: only "save" changes what is stored. */
export function SectionForm({ section, view, base, locale }: SectionFormProps) {
  const t = useTranslations("editor");
  const common = useTranslations("organizer");
  const { texts, rows } = sections[section];
  const markdown = texts.some((name) => "markdown" in fieldNamed(name));
  return (
    <GuardedForm unsaved={view.unsaved}>
      <input type="hidden" name="form" value="content" />
      <input type="hidden" name="version" value={view.from} />
      {/* The first button is the one that Enter presses. */}
      <button
        type="submit"
        name="step"
        value="save"
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
      >
        {t("form.save")}
      </button>
      {view.refusal && !view.conflict ? (
        <Notice tone="wrong" role="alert">
          <p>{view.refusal}</p>
        </Notice>
      ) : null}
      <ErrorSummary
        title={common("summary")}
        errors={Object.entries(view.errors).map(([name, message]) => ({ name, message }))}
      />
      {view.conflict ? <ConflictList conflict={view.conflict} locale={locale} /> : null}
      {markdown ? <p className="organizer-quiet">{t("form.markdown")}</p> : null}
      {texts.map((name) => (
        <FieldInLanguages key={name} stem={name} field={fieldNamed(name)} label={name} view={view} />
      ))}
      {rows ? <RowList kind={rows} view={view} base={base} /> : null}
      <SaveBar view={view} markdown={markdown} />
    </GuardedForm>
  );
}

function fieldNamed(name: string) {
  const field = textFields.find((each) => each.name === name);
  if (!field) throw new Error(`no field ${name}`);
  return field;
}

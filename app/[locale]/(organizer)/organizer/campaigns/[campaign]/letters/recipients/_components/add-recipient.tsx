import { useTranslations } from "next-intl";
import { ActionForm, FormSelect } from "#components/organizer/action-form";
import type { Named } from "#domain/letter-settings/schema";
import { readForm } from "#lib/form-reader";
import type { FormState } from "#lib/form-state";
import { LanguageChoice } from "./language-choice.tsx";

export type RecipientSection = {
  state: FormState | null;
  wordFor: (key: string) => string;
  version: number;
  /** Keys of the templates of supporters' letters. */
  templates: string[];
};
type AddRecipientProps = RecipientSection & { offices: Named[]; templatesHref: string };

/** Needs an office and a template; where one is missing it says where to begin. */
export function AddRecipient({
  state,
  wordFor,
  version,
  templates,
  offices,
  templatesHref,
}: AddRecipientProps) {
  const t = useTranslations("templates.recipients");
  const form = readForm("add", state, wordFor);
  return (
    <section className="organizer-section organizer-narrow" aria-labelledby="add">
      <h2 id="add">{t("add")}</h2>
      {offices.length === 0 ? <p>{t("noOffice")}</p> : null}
      {templates.length === 0 ? (
        <p>
          {t("noTemplate")} <a href={templatesHref}>{t("toTemplates")}</a>
        </p>
      ) : null}
      {offices.length > 0 && templates.length > 0 ? (
        <ActionForm form={form} submit={t("addSave")} variant="primary">
          <input type="hidden" name="version" value={version} />
          <FormSelect
            form={form}
            name="office"
            label={t("office")}
            initial={offices[0]?.slug}
            options={offices.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
          <FormSelect
            form={form}
            name="template"
            label={t("template")}
            initial={templates[0]}
            options={templates.map((key) => ({ value: key, label: key }))}
          />
          <LanguageChoice form={form} chosen={["en", "ru", "kk"]} />
        </ActionForm>
      ) : null}
    </section>
  );
}

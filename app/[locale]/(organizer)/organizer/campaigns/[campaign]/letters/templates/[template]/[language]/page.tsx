import { getTranslations } from "next-intl/server";
import { ActionForm } from "#components/organizer/action-form";
import { Checkbox } from "#components/ui/choices";
import { Details } from "#components/ui/details";
import { getVersion } from "#domain/letter-settings/queries";
import { getTemplate } from "#domain/letter-templates/queries";
import type { TemplateAnswer } from "#domain/letter-templates/schema";
import { readForm } from "#lib/form-reader";
import { isLocale, locales } from "#lib/locales";
import { claimed } from "../../../../../../../../../_server/organizer.ts";
import { MissingPage } from "../../../../../../../../_components/missing-page.tsx";
import { languageName } from "../../../_components/language-options.ts";
import { LettersHead } from "../../../_components/letters-head.tsx";
import { Meanwhile } from "../../../_components/meanwhile.tsx";
import { enterLetters, type LettersProps } from "../../../gate.ts";
import { PreviewButton } from "../_components/preview-button.tsx";
import { TemplateReading } from "../_components/template-reading.tsx";
import { Faults } from "./_components/faults.tsx";
import { PlaceholderHelp } from "./_components/placeholder-help.tsx";
import { TemplateFields } from "./_components/template-fields.tsx";

type TextProps = LettersProps & {
  params: Promise<{ locale: string; campaign: string; template: string; language: string }>;
};

/** The editor of a template in one language; the others lie beside it to be read. */
export default async function TemplateTextPage(props: TextProps) {
  const entered = await enterLetters(props);
  const { template: key, language } = await props.params;
  if (!entered || !isLocale(language)) return <MissingPage />;
  const { slug, locale, state, done, wordFor, campaignId } = entered;
  const template = await claimed(() => getTemplate(campaignId, key, locale));
  if (!template) return <MissingPage />;
  const [version, t] = await Promise.all([getVersion(campaignId), getTranslations("templates")]);
  const form = readForm("text", state, wordFor);
  const own = template.texts[language];
  // Whoever comes too late is shown what changed; the next try counts from there.
  const late = state?.errors[""] === "changed-meanwhile";
  const faults = (state?.data as TemplateAnswer | undefined)?.faults ?? [];
  const base = `/${locale}/organizer/campaigns/${slug}/letters`;
  const office = template.usedBy.find((each) => each.languages.includes(language))?.slug;
  return (
    <>
      <LettersHead on="templates" locale={locale} slug={slug} done={done} />
      <Meanwhile state={state} />
      <h2>
        <a href={`${base}/templates/${key}`}>{key}</a> · {languageName(language)}
      </h2>
      <div className="template-editor">
        <ActionForm form={form} submit={t("edit.save")} variant="primary">
          <Faults faults={faults} />
          <input
            type="hidden"
            name="version"
            value={late ? version : form.value("version", String(version))}
          />
          <TemplateFields form={form} state={state} stored={own} faults={faults} language={language} />
          <Checkbox
            id={form.id("reviewed")}
            name="reviewed"
            label={t("edit.reviewed")}
            hint={t("edit.reviewedHint")}
            defaultChecked={form.value("reviewed", own?.reviewedAt ? "on" : "") === "on"}
          />
        </ActionForm>
        <aside className="fields">
          <PlaceholderHelp organisation={template.organisation} />
          {office && own && !template.organisation ? (
            <PreviewButton action={`${base}/preview`} office={office} language={language} />
          ) : null}
          {locales.map((other) => {
            const text = template.texts[other];
            return other === language || !text ? null : (
              <Details key={other} summary={t("edit.beside", { language: languageName(other) })} tight>
                <TemplateReading text={text} language={other} />
              </Details>
            );
          })}
        </aside>
      </div>
    </>
  );
}

import { useTranslations } from "next-intl";
import { ActionForm, FormArea } from "#components/organizer/action-form";
import { Details } from "#components/ui/details";
import type { TemplateAddition } from "#domain/letter-additions/schema";
import { languageName } from "../../_components/language-options.ts";
import { type AdditionSection, readOneOf } from "./addition-props.ts";

/** What lies in the envelope besides the letters of one template. */
export function TemplateForm({ template, ...section }: AdditionSection & { template: TemplateAddition }) {
  const t = useTranslations("letter-settings.additions");
  const { key, languages, offices, enclosures } = template;
  const { form, open } = readOneOf(section, "enclosures", ["template", key]);
  const count = Math.max(0, ...languages.map((language) => enclosures[language]?.length ?? 0));
  return (
    <Details summary={t("templateSummary", { template: key, count })} tight open={open}>
      <p className="organizer-quiet">{offices.length > 0 ? offices.join("; ") : t("noOffice")}</p>
      <ActionForm
        form={form}
        submit={t("saveTemplate")}
        label={`${t("saveTemplate")}: ${key}`}
        summaryTitle={section.summary}
      >
        <input type="hidden" name="version" value={section.version} />
        <input type="hidden" name="template" value={key} />
        <div className="side-by-side">
          {languages.map((language) => (
            <FormArea
              key={language}
              form={form}
              name={language}
              label={languageName(language)}
              hint={t("enclosureHint")}
              lang={language}
              initial={enclosures[language]?.join("\n")}
            />
          ))}
        </div>
      </ActionForm>
    </Details>
  );
}

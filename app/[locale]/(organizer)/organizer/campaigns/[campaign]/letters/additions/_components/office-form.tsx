import { useTranslations } from "next-intl";
import { ActionForm, FormArea } from "#components/organizer/action-form";
import { Details } from "#components/ui/details";
import { type OfficeAddition, places } from "#domain/letter-additions/schema";
import { languageName } from "../../_components/language-options.ts";
import { type AdditionSection, readOneOf } from "./addition-props.ts";
import { TextWarnings } from "./text-warnings.tsx";

/** The paragraph for one office: its wordings below each other, their languages side by side. */
export function OfficeForm({ office, ...section }: AdditionSection & { office: OfficeAddition }) {
  const t = useTranslations("letter-settings.additions");
  const { slug, name, languages, wordings, warnings } = office;
  const { form, open } = readOneOf(section, "emphasis", ["office", slug]);
  const filled = Math.max(0, ...languages.map((language) => wordings[language]?.length ?? 0));
  const shown = places.slice(0, open ? places.length : filled + 1);
  return (
    <Details summary={t("officeSummary", { name, count: filled })} tight open={open}>
      <TextWarnings warnings={warnings} />
      <ActionForm
        form={form}
        submit={t("saveOffice")}
        label={`${t("saveOffice")}: ${name}`}
        summaryTitle={section.summary}
      >
        <input type="hidden" name="version" value={section.version} />
        <input type="hidden" name="office" value={slug} />
        {shown.map((place) => (
          <fieldset key={place} className="field wording">
            <legend className="field__legend">
              {t(place > filled ? "newWording" : "wording", { place })}
            </legend>
            <div className="side-by-side">
              {languages.map((language) => (
                <FormArea
                  key={language}
                  form={form}
                  name={`${language}${place}`}
                  label={languageName(language)}
                  lang={language}
                  rows={9}
                  initial={wordings[language]?.[place - 1]}
                />
              ))}
            </div>
          </fieldset>
        ))}
      </ActionForm>
    </Details>
  );
}

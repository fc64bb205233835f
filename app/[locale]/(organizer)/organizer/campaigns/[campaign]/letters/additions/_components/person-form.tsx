import { useTranslations } from "next-intl";
import { ActionForm, FormArea } from "#components/organizer/action-form";
import { Details } from "#components/ui/details";
import { Tag } from "#components/ui/tag";
import type { PersonAddition } from "#domain/letter-additions/schema";
import { locales } from "#lib/locales";
import { languageName } from "../../_components/language-options.ts";
import { type AdditionSection, readOneOf } from "./addition-props.ts";
import { TextWarnings } from "./text-warnings.tsx";

/** The sentence of letters that put one person first. */
export function PersonForm({ person, ...section }: AdditionSection & { person: PersonAddition }) {
  const t = useTranslations("letter-settings.additions");
  const { number, name, stress, warnings } = person;
  const { form, open } = readOneOf(section, "stress", ["person", String(number)]);
  const offered = locales.every((locale) => stress[locale] !== "");
  const summary = (
    <>
      {name} <Tag tone={offered ? "good" : "caution"}>{t(offered ? "offered" : "notOffered")}</Tag>
    </>
  );
  return (
    <Details summary={summary} tight open={open}>
      <TextWarnings warnings={warnings} />
      <ActionForm
        form={form}
        submit={t("savePerson")}
        label={`${t("savePerson")}: ${name}`}
        summaryTitle={section.summary}
      >
        <input type="hidden" name="version" value={section.version} />
        <input type="hidden" name="person" value={number} />
        <div className="side-by-side">
          {locales.map((locale) => (
            <FormArea
              key={locale}
              form={form}
              name={locale}
              label={languageName(locale)}
              lang={locale}
              initial={stress[locale]}
            />
          ))}
        </div>
      </ActionForm>
    </Details>
  );
}

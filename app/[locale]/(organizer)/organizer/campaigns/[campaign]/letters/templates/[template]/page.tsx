import { getTranslations } from "next-intl/server";
import { ActionForm } from "#components/organizer/action-form";
import { Details } from "#components/ui/details";
import { getVersion } from "#domain/letter-settings/queries";
import { getTemplate } from "#domain/letter-templates/queries";
import { readForm } from "#lib/form-reader";
import { locales } from "#lib/locales";
import { claimed } from "../../../../../../../../_server/organizer.ts";
import { MissingPage } from "../../../../../../../_components/missing-page.tsx";
import { LettersHead } from "../../_components/letters-head.tsx";
import { Meanwhile } from "../../_components/meanwhile.tsx";
import { enterLetters, type LettersProps } from "../../gate.ts";
import { TemplateColumn } from "./_components/template-column.tsx";

type TemplateProps = LettersProps & {
  params: Promise<{ locale: string; campaign: string; template: string }>;
};

/** One template in three languages side by side, with what is missing. */
export default async function TemplatePage(props: TemplateProps) {
  const entered = await enterLetters(props);
  if (!entered) return <MissingPage />;
  const { slug, locale, state, done, wordFor, campaignId } = entered;
  const { template: key } = await props.params;
  const template = await claimed(() => getTemplate(campaignId, key, locale));
  if (!template) return <MissingPage />;
  const [version, t] = await Promise.all([getVersion(campaignId), getTranslations("templates")]);
  const base = `/${locale}/organizer/campaigns/${slug}/letters`;
  return (
    <>
      <LettersHead on="templates" locale={locale} slug={slug} done={done} />
      <Meanwhile state={state} />
      <section className="organizer-section" aria-labelledby="template">
        <h2 id="template">{key}</h2>
        <p className="organizer-quiet">
          {template.usedBy.length > 0
            ? t("view.usedBy", { offices: template.usedBy.map(({ name }) => name).join("; ") })
            : t("view.unused")}
        </p>
        <div className="tongues">
          {locales.map((language) => (
            <TemplateColumn key={language} template={template} language={language} base={base} />
          ))}
        </div>
        <Details summary={t("view.remove")} tight open={state?.form === "remove"}>
          <ActionForm form={readForm("remove", state, wordFor)} submit={t("view.removeSave")} small>
            <input type="hidden" name="version" value={version} />
          </ActionForm>
        </Details>
      </section>
    </>
  );
}

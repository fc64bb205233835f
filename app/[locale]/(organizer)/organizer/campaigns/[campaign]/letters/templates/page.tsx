import { getTranslations } from "next-intl/server";
import { ActionForm, FormInput, FormSelect } from "#components/organizer/action-form";
import { getVersion } from "#domain/letter-settings/queries";
import { listTemplates } from "#domain/letter-templates/queries";
import { readForm } from "#lib/form-reader";
import { MissingPage } from "../../../../../../_components/missing-page.tsx";
import { LettersHead } from "../_components/letters-head.tsx";
import { Meanwhile } from "../_components/meanwhile.tsx";
import { enterLetters, type LettersProps } from "../gate.ts";
import { TemplateTable } from "./_components/template-table.tsx";

/** The texts that letters are made of, and what each still lacks. */
export default async function TemplatesPage(props: LettersProps) {
  const entered = await enterLetters(props);
  if (!entered) return <MissingPage />;
  const { slug, locale, state, done, wordFor, campaignId } = entered;
  const [templates, version, t] = await Promise.all([
    listTemplates(campaignId, locale),
    getVersion(campaignId),
    getTranslations("templates"),
  ]);
  const keys = templates.map(({ key }) => key);
  const withoutOwn = templates.filter(
    ({ key, organisation }) => !organisation && !keys.includes(`${key}-organisation`),
  );
  const form = readForm("add", state, wordFor);
  return (
    <>
      <LettersHead on="templates" locale={locale} slug={slug} done={done} />
      <Meanwhile state={state} />
      {templates.length === 0 ? (
        <p>{t("list.empty")}</p>
      ) : (
        <TemplateTable
          templates={templates}
          base={`/${locale}/organizer/campaigns/${slug}/letters/templates`}
        />
      )}
      <section className="organizer-section organizer-narrow" aria-labelledby="add">
        <h2 id="add">{t("list.add")}</h2>
        <ActionForm form={form} submit={t("list.addSave")} variant="primary">
          <input type="hidden" name="version" value={version} />
          <FormSelect
            form={form}
            name="start"
            label={t("list.start")}
            hint={t("list.startHint")}
            initial="appeal"
            options={[
              { value: "appeal", label: t("list.starts.appeal") },
              ...withoutOwn.map(({ key }) => ({
                value: `organisation:${key}`,
                label: t("list.starts.organisation", { template: key }),
              })),
              ...keys.map((key) => ({
                value: `copy:${key}`,
                label: t("list.starts.copy", { template: key }),
              })),
            ]}
          />
          <FormInput
            form={form}
            name="key"
            label={t("list.key")}
            hint={t("list.keyHint")}
            initial={keys.length === 0 ? "appeal" : ""}
            autoComplete="off"
          />
        </ActionForm>
      </section>
    </>
  );
}

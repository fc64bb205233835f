import { ActionForm } from "#components/organizer/action-form";
import { getRuleChoices, getVersion, listRules } from "#domain/letter-settings/queries";
import { readForm } from "#lib/form-reader";
import { MissingPage } from "../../../../../../_components/missing-page.tsx";
import { LettersHead } from "../_components/letters-head.tsx";
import { Meanwhile } from "../_components/meanwhile.tsx";
import { enterLetters, type LettersProps } from "../gate.ts";
import { RuleFields } from "./_components/rule-fields.tsx";
import { RuleList } from "./_components/rule-list.tsx";

export default async function RulesPage(props: LettersProps) {
  const entered = await enterLetters(props);
  if (!entered) return <MissingPage />;
  const { slug, locale, state, done, t, common, wordFor, campaignId } = entered;
  const [version, rules, choices] = await Promise.all([
    getVersion(campaignId),
    listRules(campaignId, locale),
    getRuleChoices(campaignId, locale),
  ]);
  const form = readForm("add", state, wordFor);
  return (
    <>
      <LettersHead on="rules" locale={locale} slug={slug} done={done} />
      <Meanwhile state={state} />
      {rules.length === 0 ? (
        <p>{t("rules.empty")}</p>
      ) : (
        <RuleList rules={rules} version={version} locale={locale} />
      )}
      <p className="organizer-quiet">{t("rules.otherwise")}</p>
      <section className="organizer-section organizer-narrow" aria-labelledby="new">
        <h2 id="new">{t("rules.new")}</h2>
        <ActionForm form={form} submit={t("rules.add")} summaryTitle={common("summary")} variant="primary">
          <RuleFields form={form} choices={choices} version={version} />
        </ActionForm>
      </section>
    </>
  );
}

import { ActionForm } from "#components/organizer/action-form";
import { getRule, getRuleChoices, getVersion } from "#domain/letter-settings/queries";
import { readForm } from "#lib/form-reader";
import { claimed } from "../../../../../../../../_server/organizer.ts";
import { MissingPage } from "../../../../../../../_components/missing-page.tsx";
import { LettersHead } from "../../_components/letters-head.tsx";
import { Meanwhile } from "../../_components/meanwhile.tsx";
import { enterLetters, type LettersProps } from "../../gate.ts";
import { RuleFields } from "../_components/rule-fields.tsx";

type RuleProps = LettersProps & { params: Promise<{ locale: string; campaign: string; rule: string }> };

export default async function RulePage(props: RuleProps) {
  const entered = await enterLetters(props);
  if (!entered) return <MissingPage />;
  const { slug, locale, state, done, t, common, wordFor, campaignId } = entered;
  const { rule: id } = await props.params;
  const rule = await claimed(() => getRule(campaignId, id, locale));
  if (!rule) return <MissingPage />;
  const [version, choices] = await Promise.all([getVersion(campaignId), getRuleChoices(campaignId, locale)]);
  const form = readForm("change", state, wordFor);
  return (
    <>
      <LettersHead on="rules" locale={locale} slug={slug} done={done} />
      <Meanwhile state={state} />
      <section className="organizer-section organizer-narrow" aria-labelledby="rule">
        <h2 id="rule">{t("rules.rule", { position: rule.position })}</h2>
        <ActionForm form={form} submit={t("rules.save")} summaryTitle={common("summary")} variant="primary">
          <RuleFields form={form} choices={choices} version={version} rule={rule} />
        </ActionForm>
        <p>
          <a href={`/${locale}/organizer/campaigns/${slug}/letters/rules`}>{t("rules.back")}</a>
        </p>
      </section>
    </>
  );
}

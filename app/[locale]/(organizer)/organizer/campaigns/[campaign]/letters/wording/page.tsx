import { ActionForm, FormInput, FormSelect } from "#components/organizer/action-form";
import { Details } from "#components/ui/details";
import { getVersion, listTerms } from "#domain/letter-settings/queries";
import { termReasons } from "#domain/letter-settings/schema";
import { readForm } from "#lib/form-reader";
import { MissingPage } from "../../../../../../_components/missing-page.tsx";
import { languageOptions } from "../_components/language-options.ts";
import { LettersHead } from "../_components/letters-head.tsx";
import { Meanwhile } from "../_components/meanwhile.tsx";
import { TermTable } from "../_components/term-table.tsx";
import { enterLetters, type LettersProps } from "../gate.ts";

export default async function WordingPage(props: LettersProps) {
  const entered = await enterLetters(props);
  if (!entered) return <MissingPage />;
  const { slug, locale, state, done, t, common, wordFor, campaignId } = entered;
  const [version, terms] = await Promise.all([getVersion(campaignId), listTerms(campaignId)]);
  const form = readForm("add", state, wordFor);
  return (
    <>
      <LettersHead on="wording" locale={locale} slug={slug} done={done} />
      <Meanwhile state={state} />
      {terms.length === 0 ? (
        <p>{t("wording.empty")}</p>
      ) : (
        <Details summary={t("wording.list", { count: terms.length })}>
          <p className="organizer-quiet">{t("wording.closed")}</p>
          <TermTable terms={terms} version={version} />
        </Details>
      )}
      <section className="organizer-section organizer-narrow" aria-labelledby="new">
        <h2 id="new">{t("wording.new")}</h2>
        <ActionForm form={form} submit={t("wording.add")} summaryTitle={common("summary")} variant="primary">
          <input type="hidden" name="version" value={version} />
          <FormInput
            form={form}
            name="term"
            label={t("wording.term")}
            hint={t("wording.termHint")}
            maxLength={80}
            autoComplete="off"
            required
          />
          <FormSelect
            form={form}
            name="language"
            label={t("wording.language")}
            initial=""
            options={[{ value: "", label: t("wording.all") }, ...languageOptions]}
          />
          <FormSelect
            form={form}
            name="reason"
            label={t("wording.reason")}
            hint={t("wording.reasonHint")}
            initial={termReasons[0]}
            options={termReasons.map((value) => ({ value, label: t(`wording.reasons.${value}`) }))}
          />
          <FormSelect
            form={form}
            name="level"
            label={t("wording.level")}
            hint={t("wording.levelHint")}
            initial="HINT"
            options={(["HINT", "REFUSE"] as const).map((value) => ({
              value,
              label: t(`wording.levels.${value}`),
            }))}
          />
        </ActionForm>
      </section>
    </>
  );
}

import { useTranslations } from "next-intl";
import { FormArea, FormInput, FormSelect } from "#components/organizer/action-form";
import { Checkbox, RadioGroup } from "#components/ui/choices";
import { type RuleChoices, type RuleView, ruleEffects } from "#domain/letter-settings/schema";
import type { FormReader } from "#lib/form-reader";
import { languageOptions } from "../../_components/language-options.ts";
import { officeOptions } from "../../_components/office-options.ts";
import { countriesInCodes } from "./countries-in-words.ts";

type RuleFieldsProps = { form: FormReader; choices: RuleChoices; version: number; rule?: RuleView };

/** When a rule fits, and what it does. Left open, a condition holds for every letter. */
export function RuleFields({ form, choices, version, rule }: RuleFieldsProps) {
  const t = useTranslations("letter-settings.rules");
  const offices = officeOptions(choices.offices);
  const any = { value: "", label: t("any") };
  return (
    <>
      <input type="hidden" name="version" value={version} />
      <h3>{t("if")}</h3>
      <FormSelect
        form={form}
        name="office"
        label={t("office")}
        initial={rule?.office?.slug}
        options={[any, ...offices]}
      />
      <FormSelect
        form={form}
        name="language"
        label={t("language")}
        initial={rule?.language ?? ""}
        options={[any, ...languageOptions]}
      />
      <FormInput
        form={form}
        name="countries"
        label={t("countries")}
        hint={t("countriesHint")}
        optional={t("optional")}
        initial={countriesInCodes(rule?.countries ?? [])}
        autoCapitalize="characters"
        spellCheck={false}
      />
      <FormInput
        form={form}
        name="source"
        label={t("source")}
        hint={t("sourceHint")}
        optional={t("optional")}
        initial={rule?.source ?? ""}
        maxLength={40}
        spellCheck={false}
      />
      <Checkbox
        id={form.id("onlyUnreachable")}
        name="onlyUnreachable"
        label={t("unreachable")}
        hint={t("unreachableHint")}
        defaultChecked={form.value("onlyUnreachable", rule?.onlyUnreachable ? "on" : "") === "on"}
      />
      <EffectFields form={form} choices={choices} rule={rule} />
    </>
  );
}

function EffectFields({
  form,
  choices,
  rule,
}: Omit<RuleFieldsProps, "version" | "rule"> & { rule: RuleView | undefined }) {
  const t = useTranslations("letter-settings.rules");
  const none = { value: "", label: t("choose") };
  return (
    <>
      <h3>{t("then")}</h3>
      <RadioGroup
        name="effect"
        id={form.id("effect")}
        legend={t("effectLegend")}
        error={form.error("effect")}
        chosen={form.value("effect", rule?.effect ?? "")}
        options={ruleEffects.map((value) => ({
          value,
          label: t(`effect.${value}`),
          hint: t(`effectHint.${value}`),
        }))}
      />
      <FormSelect
        form={form}
        name="template"
        label={t("template")}
        hint={t("templateHint")}
        initial={rule?.template ?? ""}
        options={[none, ...choices.templates.map((key) => ({ value: key, label: key }))]}
      />
      <FormSelect
        form={form}
        name="redirect"
        label={t("redirect")}
        hint={t("redirectHint")}
        initial={rule?.redirect?.slug ?? ""}
        options={[none, ...officeOptions(choices.offices)]}
      />
      <p className="organizer-quiet">{t("textHint")}</p>
      <FormArea form={form} name="textEn" label={t("textEn")} initial={rule?.text.en} />
      <FormArea form={form} name="textRu" label={t("textRu")} initial={rule?.text.ru} />
      <FormArea form={form} name="textKk" label={t("textKk")} initial={rule?.text.kk} />
    </>
  );
}

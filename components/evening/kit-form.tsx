import { useTranslations } from "next-intl";
import { writerLimits } from "#domain/evening/schema";
import type { PackOptions } from "#domain/letters/schema";
import { AddressSheets } from "../letter/print-options.tsx";
import { Button } from "../ui/button.tsx";
import { CheckboxGroup, RadioGroup } from "../ui/choices.tsx";
import { Details } from "../ui/details.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Field } from "../ui/field.tsx";
import { Markdown } from "../ui/markdown.tsx";
import { type Option, Select } from "../ui/select.tsx";
import { TextInput } from "../ui/text-input.tsx";

type KitFormProps = {
  action: string;
  safetyNotice: string;
  offices: Option[];
  languages: string[];
  countries: Option[];
  chosen: {
    writers: string;
    offices: string[];
    languages: string[];
    country: string;
    paper: string;
    addresses: PackOptions["addresses"];
    firstLabel: number;
  };
  /** Field name to finished sentence. */
  errors: Record<string, string>;
};

/** What a host chooses for the kit of a letter evening. */
export function KitForm({
  action,
  safetyNotice,
  offices,
  languages,
  countries,
  chosen,
  errors,
}: KitFormProps) {
  const t = useTranslations("evening.form");
  return (
    <form method="post" action={action} className="form channel-page" noValidate autoComplete="off">
      <ErrorSummary
        title={t("refused")}
        errors={Object.entries(errors).map(([name, message]) => ({ name, message }))}
      />
      <Details summary={t("safety")} open>
        <div className="prose">
          <Markdown text={safetyNotice} />
        </div>
      </Details>
      <Field name="writers" label={t("writers.label")} hint={t("writers.hint")} error={errors.writers}>
        {(control) => (
          <TextInput
            {...control}
            type="number"
            inputMode="numeric"
            min={writerLimits.least}
            max={writerLimits.most}
            defaultValue={chosen.writers}
          />
        )}
      </Field>
      <CheckboxGroup
        name="offices"
        legend={t("offices.legend")}
        hint={t("offices.hint")}
        error={errors.offices}
        chosen={chosen.offices}
        options={offices}
      />
      <CheckboxGroup
        name="languages"
        legend={t("languages.legend")}
        hint={t("languages.hint")}
        error={errors.languages}
        chosen={chosen.languages}
        options={languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
      />
      <Field name="country" label={t("country.label")} hint={t("country.hint")} error={errors.country}>
        {(control) => (
          <Select {...control} options={countries} empty={t("country.empty")} defaultValue={chosen.country} />
        )}
      </Field>
      <RadioGroup
        name="paper"
        legend={t("paper.legend")}
        error={errors.paper}
        chosen={chosen.paper}
        options={["a4", "letter"].map((value) => ({ value, label: t(`paper.${value}`) }))}
      />
      <AddressSheets chosen={chosen} />
      <Button variant="primary">{t("button")}</Button>
      <p className="field__hint">
        {t("wait")} {t("kept")}
      </p>
    </form>
  );
}

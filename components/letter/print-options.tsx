import { useTranslations } from "next-intl";
import { addressSheets, type PackOptions, returnAddresses } from "#domain/letters/schema";
import { Checkbox, RadioGroup } from "../ui/choices.tsx";
import { Details } from "../ui/details.tsx";
import { Field } from "../ui/field.tsx";
import { TextInput } from "../ui/text-input.tsx";

type PrintOptionsProps = {
  chosen: PackOptions;
  /** Whether there is an address that could be printed on envelopes. */
  hasPostalAddress: boolean;
};

/** What is printed beside the letters; without a choice nothing but the page on posting. */
export function PrintOptions({ chosen, hasPostalAddress }: PrintOptionsProps) {
  const t = useTranslations("pack");
  const { addresses, returnAddress, unguided } = chosen;
  return (
    <Details summary={t("summary")} tight open={addresses !== "window" || unguided}>
      <div className="stack">
        <AddressSheets chosen={chosen} />
        {hasPostalAddress ? (
          <RadioGroup
            name="returnAddress"
            legend={t("returnAddress.legend")}
            hint={t("returnAddress.hint")}
            chosen={returnAddress}
            options={returnAddresses.map((value) => ({
              value,
              label: t(`returnAddress.${value}`),
              hint: value === "none" ? t("returnAddress.noneHint") : undefined,
            }))}
          />
        ) : (
          <p className="field__hint">{t("returnAddress.absent")}</p>
        )}
        <Checkbox name="unguided" label={t("unguided")} defaultChecked={unguided} />
      </div>
    </Details>
  );
}

/** Window, envelopes or labels, and where a used sheet of labels goes on. */
export function AddressSheets({ chosen }: { chosen: Pick<PackOptions, "addresses" | "firstLabel"> }) {
  const t = useTranslations("pack");
  return (
    <>
      <RadioGroup
        name="addresses"
        legend={t("addresses.legend")}
        chosen={chosen.addresses}
        options={addressSheets.map((value) => ({
          value,
          label: t(`addresses.${value}`),
          hint: value === "window" ? t("addresses.windowHint") : undefined,
        }))}
      />
      <Field name="firstLabel" label={t("firstLabel.label")} hint={t("firstLabel.hint")}>
        {(control) => (
          <TextInput
            {...control}
            type="number"
            inputMode="numeric"
            min={1}
            max={14}
            defaultValue={chosen.firstLabel}
          />
        )}
      </Field>
    </>
  );
}

import { getTranslations } from "next-intl/server";
import { FormArea, FormInput } from "#components/organizer/action-form";
import type { FormReader } from "#lib/form-reader";

type LetterheadFieldsProps = {
  form: FormReader;
  letterhead: { legalName: string; postalAddress: string; registrationNumber: string };
};

/** The legal person's block above the organisation's own letters. */
export async function LetterheadFields({ form, letterhead }: LetterheadFieldsProps) {
  const t = await getTranslations("channels.ngo.settings");
  const optional = (await getTranslations("organizer"))("optional");
  return (
    <>
      <FormInput
        form={form}
        name="legalName"
        label={t("legalName")}
        hint={t("legalNameHint")}
        optional={optional}
        initial={letterhead.legalName}
        maxLength={100}
      />
      <FormArea
        form={form}
        name="postalAddress"
        label={t("postalAddress")}
        hint={t("postalAddressHint")}
        optional={optional}
        initial={letterhead.postalAddress}
      />
      <FormInput
        form={form}
        name="registrationNumber"
        label={t("registrationNumber")}
        hint={t("registrationNumberHint")}
        optional={optional}
        initial={letterhead.registrationNumber}
        maxLength={60}
      />
    </>
  );
}

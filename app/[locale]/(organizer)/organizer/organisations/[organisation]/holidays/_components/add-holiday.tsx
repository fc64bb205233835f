import { useTranslations } from "next-intl";
import { ActionForm, FormInput, FormSelect } from "#components/organizer/action-form";
import { listCountries } from "#lib/countries";
import type { FormReader } from "#lib/form-reader";
import type { Locale } from "#lib/locales";

export function AddHoliday({ form, locale }: { form: FormReader; locale: Locale }) {
  const t = useTranslations("aftercare.holidays");
  const organizer = useTranslations("organizer");
  return (
    <section className="organizer-section organizer-narrow" aria-labelledby="add">
      <h2 id="add">{t("add")}</h2>
      <ActionForm form={form} submit={t("addButton")} summaryTitle={organizer("summary")} variant="primary">
        <FormSelect
          form={form}
          name="country"
          label={t("country")}
          hint={t("countryHint")}
          initial="KZ"
          options={listCountries(locale)}
        />
        <FormInput form={form} name="day" type="date" label={t("day")} required />
        <FormInput
          form={form}
          name="name"
          label={t("name")}
          maxLength={80}
          optional={organizer("optional")}
        />
      </ActionForm>
    </section>
  );
}

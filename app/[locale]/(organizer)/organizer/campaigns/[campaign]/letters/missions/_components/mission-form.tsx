import { useTranslations } from "next-intl";
import { ActionForm, FormArea, FormInput, FormSelect } from "#components/organizer/action-form";
import { Checkbox } from "#components/ui/choices";
import type { MissionView } from "#domain/letter-settings/schema";
import { isoDay } from "#lib/clock";
import { listCountries } from "#lib/countries";
import { readForm } from "#lib/form-reader";
import type { FormState } from "#lib/form-state";
import type { Locale } from "#lib/locales";

export type MissionSection = { state: FormState | null; wordFor: (key: string) => string; locale: Locale };

/** One mission and its address; for a new one the fields are empty. */
export function MissionForm({ mission, state, wordFor, locale }: MissionSection & { mission?: MissionView }) {
  const t = useTranslations("letter-settings.missions");
  const id = mission?.id ?? "";
  const own = state?.form === "save" && (state.values.id ?? "") === id ? state : null;
  const read = readForm("save", own, wordFor);
  const form = { ...read, id: (field: string) => `field-${id || "new"}-${field}` };
  const day = (date: Date | null | undefined) => (date ? isoDay(date) : "");
  return (
    <ActionForm form={form} submit={t(mission ? "save" : "add")} variant={mission ? "secondary" : "primary"}>
      <input type="hidden" name="id" value={id} />
      <FormSelect
        form={form}
        name="country"
        label={t("country")}
        hint={t("countryHint")}
        initial={mission?.country ?? "DE"}
        options={listCountries(locale)}
      />
      <FormInput
        form={form}
        name="name"
        label={t("name")}
        hint={t("nameHint")}
        initial={mission?.name}
        required
      />
      <FormInput
        form={form}
        name="nameRu"
        label={t("nameRu")}
        optional={t("optional")}
        initial={mission?.nameRu}
        lang="ru"
      />
      <FormInput
        form={form}
        name="nameKk"
        label={t("nameKk")}
        optional={t("optional")}
        initial={mission?.nameKk}
        lang="kk"
      />
      <FormArea
        form={form}
        name="addressLines"
        label={t("address")}
        hint={t("addressHint")}
        initial={mission?.addressLines.join("\n")}
      />
      <FormInput
        form={form}
        name="email"
        type="email"
        label={t("email")}
        hint={t("emailHint")}
        optional={t("optional")}
        initial={mission?.email ?? ""}
        autoComplete="off"
      />
      <FormInput
        form={form}
        name="from"
        type="date"
        label={t("from")}
        optional={t("optional")}
        initial={day(mission?.validFrom)}
      />
      <FormInput
        form={form}
        name="to"
        type="date"
        label={t("to")}
        optional={t("optional")}
        initial={day(mission?.validTo)}
      />
      <Checkbox
        id={form.id("verified")}
        name="verified"
        label={t("verified")}
        defaultChecked={own ? own.values.verified === "on" : mission === undefined}
      />
    </ActionForm>
  );
}

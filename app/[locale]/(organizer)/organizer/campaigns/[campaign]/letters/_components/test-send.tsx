import { useTranslations } from "next-intl";
import { ActionForm, FormSelect } from "#components/organizer/action-form";
import { listCountries } from "#lib/countries";
import { readForm } from "#lib/form-reader";
import { languageOptions } from "./language-options.ts";
import type { SettingsSection } from "./section-props.ts";

/** There is no field for an address: the mail goes to whoever is signed in, and to nobody else. */
export function TestSend({ settings, state, wordFor, locale, email }: SettingsSection & { email: string }) {
  const t = useTranslations("letter-settings.test");
  const form = readForm("test", state, wordFor);
  return (
    <section className="organizer-section" aria-labelledby="test">
      <h2 id="test">{t("title")}</h2>
      <p className="organizer-quiet">{t("intro", { email })}</p>
      <ActionForm form={form} submit={t("send")}>
        <FormSelect
          form={form}
          name="office"
          label={t("office")}
          initial={settings.recipients[0]?.slug}
          options={settings.recipients.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <FormSelect
          form={form}
          name="language"
          label={t("language")}
          initial="en"
          options={languageOptions}
        />
        <FormSelect
          form={form}
          name="country"
          label={t("country")}
          initial="DE"
          options={listCountries(locale)}
        />
      </ActionForm>
    </section>
  );
}

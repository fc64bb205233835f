import { useTranslations } from "next-intl";
import { ActionForm } from "#components/organizer/action-form";
import { readForm } from "#lib/form-reader";
import type { SettingsSection } from "./section-props.ts";
import { TrialFields } from "./trial-fields.tsx";

/** There is no field for an address: the mail goes to whoever is signed in, and to nobody else. */
export function TestSend({ settings, state, wordFor, locale, email }: SettingsSection & { email: string }) {
  const t = useTranslations("letter-settings.test");
  const form = readForm("test", state, wordFor);
  return (
    <section className="organizer-section" aria-labelledby="test">
      <h2 id="test">{t("title")}</h2>
      <p className="organizer-quiet">{t("intro", { email })}</p>
      <ActionForm form={form} submit={t("send")}>
        <TrialFields form={form} offices={settings.recipients} locale={locale} />
      </ActionForm>
    </section>
  );
}

import { useTranslations } from "next-intl";
import { ActionForm, FormInput } from "#components/organizer/action-form";
import { readForm } from "#lib/form-reader";
import type { SettingsSection } from "./section-props.ts";

export function Threshold({ settings, state, wordFor }: SettingsSection) {
  const t = useTranslations("letter-settings.threshold");
  const form = readForm("threshold", state, wordFor);
  return (
    <section className="organizer-section" aria-labelledby="threshold">
      <h2 id="threshold">{t("title")}</h2>
      <p className="organizer-quiet">{t("intro")}</p>
      <ActionForm form={form} submit={t("save")} variant="primary">
        <input type="hidden" name="version" value={settings.version} />
        <FormInput
          form={form}
          name="floodThreshold"
          type="number"
          min={1}
          max={1_000_000}
          label={t("label")}
          initial={String(settings.floodThreshold)}
          required
        />
      </ActionForm>
    </section>
  );
}

import { useTranslations } from "next-intl";
import { ActionForm, FormInput } from "#components/organizer/action-form";
import { Checkbox } from "#components/ui/choices";
import { Details } from "#components/ui/details";
import { allowedChannels, type RecipientSettings } from "#domain/letter-settings/schema";
import { readForm } from "#lib/form-reader";
import type { SettingsSection } from "./section-props.ts";

/** Which ways to each office the campaign allows, and how fast its e-mails leave. */
export function Recipients(section: SettingsSection) {
  const t = useTranslations("letter-settings.recipients");
  return (
    <section className="organizer-section" aria-labelledby="recipients">
      <h2 id="recipients">{t("title")}</h2>
      <p className="organizer-quiet">{t("intro")}</p>
      {section.settings.recipients.map((recipient) => (
        <RecipientForm key={recipient.slug} {...section} recipient={recipient} />
      ))}
    </section>
  );
}

function RecipientForm({
  settings,
  state,
  wordFor,
  recipient,
}: SettingsSection & { recipient: RecipientSettings }) {
  const t = useTranslations("letter-settings.recipients");
  const { slug, name, emailsPerHour, inOfficeHours } = recipient;
  const own = state?.form === "recipient" && state.values.office === slug ? state : null;
  const read = readForm("recipient", own, wordFor);
  const form = { ...read, id: (field: string) => `field-${slug}-${field}` };
  const allowed = own ? [own.values.channels ?? []].flat() : recipient.channels;
  const ways = allowed.length > 0 ? allowed.map((channel) => t(`channels.${channel}`)).join(", ") : t("none");
  return (
    <Details summary={`${name}: ${ways}`} tight open={own !== null}>
      <ActionForm form={form} submit={t("save")}>
        <input type="hidden" name="version" value={settings.version} />
        <input type="hidden" name="office" value={slug} />
        <fieldset className="field">
          <legend className="field__legend">{t("allowed")}</legend>
          {allowedChannels.map((channel) => (
            <Checkbox
              key={channel}
              id={form.id(channel)}
              name="channels"
              value={channel}
              label={t(`channels.${channel}`)}
              defaultChecked={allowed.includes(channel)}
            />
          ))}
        </fieldset>
        <FormInput
          form={form}
          name="emailsPerHour"
          type="number"
          min={1}
          max={3600}
          label={t("perHour")}
          hint={t("perHourHint")}
          initial={String(emailsPerHour)}
          required
        />
        <Checkbox
          id={form.id("inOfficeHours")}
          name="inOfficeHours"
          label={t("officeHours")}
          hint={t("officeHoursHint")}
          defaultChecked={own ? own.values.inOfficeHours === "on" : inOfficeHours}
        />
      </ActionForm>
    </Details>
  );
}

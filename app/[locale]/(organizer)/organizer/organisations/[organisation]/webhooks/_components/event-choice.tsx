import { useTranslations } from "next-intl";
import { CheckboxGroup } from "#components/ui/choices";
import { webhookEvents } from "#domain/integrations/schema";
import type { FormReader } from "#lib/form-reader";

/** What a webhook is told, each with the name that its messages bear. */
export function EventChoice({ form, chosen }: { form: FormReader; chosen: string[] }) {
  const t = useTranslations("integrations");
  return (
    <CheckboxGroup
      name="events"
      legend={t("webhooks.events")}
      hint={t("webhooks.events-hint")}
      error={form.error("events")}
      chosen={chosen}
      options={webhookEvents.map((event) => ({
        value: event,
        label: t(`events.${event.replace(".", "-")}`),
        hint: <code>{event}</code>,
      }))}
    />
  );
}

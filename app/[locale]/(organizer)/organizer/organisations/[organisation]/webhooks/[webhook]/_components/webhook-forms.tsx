import { useTranslations } from "next-intl";
import { ActionForm } from "#components/organizer/action-form";
import { Details } from "#components/ui/details";
import type { WebhookView } from "#domain/integrations/schema";
import { readForm } from "#lib/form-reader";
import type { FormState } from "#lib/form-state";
import { EventChoice } from "../../_components/event-choice.tsx";

type Props = { webhook: WebhookView; state: FormState | null; wordFor: (key: string) => string };

export function WebhookForms({ webhook, state, wordFor }: Props) {
  const t = useTranslations("integrations.webhook");
  const form = (name: string) => readForm(name, state, wordFor);
  const toggle = webhook.disabledAt ? "on" : "off";
  return (
    <div className="organizer-columns">
      <section className="organizer-section" aria-labelledby="events">
        <h2 id="events">{t("told")}</h2>
        <ActionForm form={form("events")} submit={t("save")}>
          <EventChoice form={form("events")} chosen={webhook.events} />
        </ActionForm>
      </section>
      <section className="organizer-section" aria-labelledby="actions">
        <h2 id="actions">{t("actions")}</h2>
        {webhook.disabledAt ? null : (
          <>
            <p className="organizer-quiet">{t("test-hint")}</p>
            <ActionForm form={form("test")} submit={t("test")} small />
          </>
        )}
        <p className="organizer-quiet">{t(`${toggle}-hint`)}</p>
        <ActionForm form={form(toggle)} submit={t(toggle)} small />
        <Details summary={t("rotate")}>
          <p>{t("rotate-hint")}</p>
          <ActionForm form={form("rotate")} submit={t("rotate-button")} small />
        </Details>
        <Details summary={t("remove")}>
          <p>{t("remove-hint")}</p>
          <ActionForm form={form("remove")} submit={t("remove-button")} small />
        </Details>
      </section>
    </div>
  );
}

import { ActionForm, FormInput } from "#components/organizer/action-form";
import { NewSecret } from "#components/organizer/new-secret";
import { listWebhooks } from "#domain/integrations/queries";
import { readForm } from "#lib/form-reader";
import { MissingPage } from "../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../_components/page-head.tsx";
import { EventChoice } from "./_components/event-choice.tsx";
import { WebhookTable } from "./_components/webhook-table.tsx";
import { enterWebhooks, type WebhooksProps } from "./gate.ts";

/** Addresses of other programs that are told what has changed. */
export default async function WebhooksPage(props: WebhooksProps) {
  const entered = await enterWebhooks(props);
  if (!entered) return <MissingPage />;
  const { by, locale, t, common, state, wordFor, home, done } = entered;
  const webhooks = await listWebhooks(by);
  const form = readForm("create", state, wordFor);
  return (
    <>
      <PageHead title={t("webhooks.title")} intro={t("webhooks.intro")} done={done} area="integrations">
        <NewSecret data={state?.data} text={t("webhooks.secret")} />
      </PageHead>
      {webhooks.length === 0 ? (
        <p>{t("webhooks.empty")}</p>
      ) : (
        <WebhookTable webhooks={webhooks} home={home} locale={locale} />
      )}
      <section className="organizer-section organizer-narrow" aria-labelledby="new">
        <h2 id="new">{t("webhooks.new")}</h2>
        <ActionForm
          form={form}
          submit={t("webhooks.create")}
          summaryTitle={common("summary")}
          variant="primary"
        >
          <FormInput
            form={form}
            name="url"
            type="url"
            inputMode="url"
            label={t("webhooks.address")}
            hint={t("webhooks.address-hint")}
            maxLength={500}
            required
          />
          <EventChoice form={form} chosen={chosenOf(state)} />
        </ActionForm>
      </section>
    </>
  );
}

function chosenOf(state: { form: string; values: Record<string, string | string[]> } | null): string[] {
  const events = state?.form === "create" ? state.values.events : undefined;
  return events === undefined ? [] : [events].flat();
}

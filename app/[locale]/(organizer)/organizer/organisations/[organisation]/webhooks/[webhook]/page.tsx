import { NewSecret } from "#components/organizer/new-secret";
import { Notice } from "#components/ui/notice";
import { Pagination } from "#components/ui/pagination";
import { getWebhook, listDeliveries } from "#domain/integrations/queries";
import { idSchema } from "#domain/organizer/schema";
import { notFound } from "#lib/errors";
import { claimed } from "../../../../../../../_server/organizer.ts";
import { MissingPage } from "../../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../../_components/page-head.tsx";
import { WebhookState } from "../_components/webhook-table.tsx";
import { enterWebhooks, type WebhooksProps } from "../gate.ts";
import { DeliveryLog } from "./_components/delivery-log.tsx";
import { WebhookForms } from "./_components/webhook-forms.tsx";

type PageProps = Pick<WebhooksProps, "searchParams"> & {
  params: Promise<{ locale: string; organisation: string; webhook: string }>;
};

/** One webhook: what it is told, its secret, and every message with what became of it. */
export default async function WebhookPage(props: PageProps) {
  const entered = await enterWebhooks(props);
  if (!entered) return <MissingPage />;
  const { by, t, state, wordFor, home, done, page: asked } = entered;
  const { webhook: segment } = await props.params;
  const webhook = await claimed(() =>
    getWebhook(by, idSchema.safeParse({ id: segment }).data?.id ?? notFound()),
  );
  if (!webhook) return <MissingPage />;
  const page = Math.min(Math.max(1, Number.parseInt(asked ?? "1", 10) || 1), 10_000);
  const { deliveries, more } = await listDeliveries(by, webhook.id, page);
  return (
    <>
      <p className="organizer-quiet">
        <a href={home}>{t("webhooks.title")}</a>
      </p>
      <PageHead title={new URL(webhook.url).host} done={done} area="integrations">
        <p className="webhook-address">
          <code>{webhook.url}</code> <WebhookState {...webhook} />
        </p>
        <NewSecret data={state?.data} text={t("webhook.rotated")} />
        {webhook.disabledFor === "failing" ? (
          <Notice tone="wrong">
            <p>{t("webhook.failing")}</p>
          </Notice>
        ) : null}
      </PageHead>
      <WebhookForms webhook={webhook} state={state} wordFor={wordFor} />
      <section className="organizer-section" aria-labelledby="log">
        <h2 id="log">{t("log.title")}</h2>
        <p className="organizer-quiet">{t("log.intro")}</p>
        {deliveries.length === 0 ? <p>{t("log.empty")}</p> : <DeliveryLog deliveries={deliveries} />}
        {page > 1 || more ? (
          <Pagination
            label={t("log.pages")}
            position={t("log.page", { page })}
            previous={page > 1 ? { href: `?page=${page - 1}`, text: t("log.newer") } : null}
            next={more ? { href: `?page=${page + 1}`, text: t("log.older") } : null}
          />
        ) : null}
      </section>
    </>
  );
}

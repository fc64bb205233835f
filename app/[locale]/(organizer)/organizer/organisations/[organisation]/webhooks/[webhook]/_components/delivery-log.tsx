import { useTranslations } from "next-intl";
import { ActionForm } from "#components/organizer/action-form";
import { DataTable } from "#components/ui/data-table";
import { Details } from "#components/ui/details";
import { Tag } from "#components/ui/tag";
import type { DeliveryView } from "#domain/integrations/schema";
import { readForm } from "#lib/form-reader";

/** Every message, what became of it, its words, and a button that sends it once more. */
export function DeliveryLog({ deliveries }: { deliveries: DeliveryView[] }) {
  const t = useTranslations("integrations.log");
  return (
    <DataTable
      caption={t("title")}
      captionHidden
      columns={[
        { key: "when", head: t("when"), cell: ({ createdAt }: DeliveryView) => <Moment date={createdAt} /> },
        { key: "event", head: t("event"), cell: (row) => <Message {...row} /> },
        { key: "state", head: t("state"), cell: (row) => <DeliveryState {...row} /> },
        { key: "attempts", head: t("attempts"), number: true, cell: ({ attempts }) => attempts },
        {
          key: "resend",
          head: t("again"),
          cell: ({ id, event }) => (
            <ActionForm
              form={readForm("resend", null, String)}
              submit={t("resend")}
              label={t("resend-label", { event })}
              small
            >
              <input type="hidden" name="id" value={id} />
            </ActionForm>
          ),
        },
      ]}
      rows={deliveries}
      rowKey={({ id }) => id}
    />
  );
}

function Message({ id, event, payload }: DeliveryView) {
  return (
    <Details summary={<code>{event}</code>} tight>
      <pre className="mail-plain">{JSON.stringify(payload, null, 2)}</pre>
      <p className="organizer-quiet">
        <code>webhook-id: {id}</code>
      </p>
    </Details>
  );
}

function DeliveryState({ deliveredAt, failedAt, attempts, lastStatus, lastFailure, nextAt }: DeliveryView) {
  const t = useTranslations("integrations");
  if (deliveredAt) return <Tag tone="good">{t("log.delivered", { status: lastStatus ?? 0 })}</Tag>;
  const why =
    lastFailure === "status" || lastFailure === null
      ? t("log.status", { status: lastStatus ?? 0 })
      : t(`errors.${lastFailure}`);
  if (failedAt) {
    return (
      <>
        <Tag tone="wrong">{t("log.failed")}</Tag> {why}
      </>
    );
  }
  if (attempts === 0) return <Tag>{t("log.waiting")}</Tag>;
  return (
    <>
      <Tag tone="caution">{t("log.retrying")}</Tag> {why} {t("log.next")}{" "}
      {nextAt ? <Moment date={nextAt} /> : null}
    </>
  );
}

function Moment({ date }: { date: Date }) {
  const text = date.toISOString();
  return <time dateTime={text}>{text.slice(0, 16).replace("T", " ")}</time>;
}

import { useTranslations } from "next-intl";
import { DataTable } from "#components/ui/data-table";
import { DateText } from "#components/ui/date-text";
import { Tag } from "#components/ui/tag";
import type { WebhookView } from "#domain/integrations/schema";
import type { Locale } from "#lib/locales";

type WebhookTableProps = { webhooks: WebhookView[]; home: string; locale: Locale };

export function WebhookTable({ webhooks, home, locale }: WebhookTableProps) {
  const t = useTranslations("integrations");
  return (
    <DataTable
      caption={t("webhooks.title")}
      captionHidden
      columns={[
        {
          key: "url",
          head: t("webhooks.address"),
          cell: ({ id, url }: WebhookView) => (
            <a className="webhook-address" href={`${home}/${id}`}>
              {url}
            </a>
          ),
        },
        {
          key: "events",
          head: t("webhooks.events"),
          cell: ({ events }) => events.map((event) => t(`events.${event.replace(".", "-")}`)).join(", "),
        },
        {
          key: "created",
          head: t("webhooks.created"),
          cell: ({ createdAt }) => <DateText date={createdAt} locale={locale} />,
        },
        { key: "state", head: t("webhooks.state"), cell: (row) => <WebhookState {...row} /> },
      ]}
      rows={webhooks}
      rowKey={({ id }) => id}
    />
  );
}

export function WebhookState({ disabledAt, failingSince }: WebhookView) {
  const t = useTranslations("integrations.states");
  if (disabledAt) return <Tag tone="wrong">{t("off")}</Tag>;
  return failingSince ? <Tag tone="caution">{t("failing")}</Tag> : <Tag tone="good">{t("on")}</Tag>;
}

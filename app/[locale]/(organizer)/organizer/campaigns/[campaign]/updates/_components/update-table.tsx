import { useTranslations } from "next-intl";
import { DataTable } from "#components/ui/data-table";
import { DateText } from "#components/ui/date-text";
import { Tag } from "#components/ui/tag";
import type { MailingState } from "#domain/updates/schema";
import type { Locale } from "#lib/locales";

type Row = {
  id: string;
  title: string;
  createdAt: Date;
  publishedAt: Date | null;
  mailing: { startedAt: Date; state: MailingState } | null;
};

type UpdateTableProps = { updates: Row[]; base: string; locale: Locale };

export function UpdateTable({ updates, base, locale }: UpdateTableProps) {
  const t = useTranslations("updates.list");
  const day = (date: Date | null) => (date ? <DateText date={date} locale={locale} /> : t("no"));
  return (
    <DataTable
      caption={t("title")}
      captionHidden
      columns={[
        {
          key: "title",
          head: t("update"),
          cell: ({ id, title, mailing }: Row) => (
            <a href={mailing ? `${base}/${id}/send` : `${base}/${id}`}>{title || t("untitled")}</a>
          ),
        },
        { key: "begun", head: t("begun"), cell: ({ createdAt }) => day(createdAt) },
        { key: "page", head: t("on-page"), cell: ({ publishedAt }) => day(publishedAt) },
        { key: "mailed", head: t("mailed"), cell: ({ mailing }) => day(mailing?.startedAt ?? null) },
        { key: "state", head: t("state"), cell: ({ mailing }) => <StateTag state={mailing?.state} /> },
      ]}
      rows={updates}
      rowKey={({ id }) => id}
    />
  );
}

const tones = { running: "link", stopped: "caution", finished: "good" } as const;

function StateTag({ state }: { state: MailingState | undefined }) {
  const t = useTranslations("updates.states");
  return state ? <Tag tone={tones[state]}>{t(state)}</Tag> : <Tag>{t("draft")}</Tag>;
}

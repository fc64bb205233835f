import { getTranslations } from "next-intl/server";
import { DataTable } from "#components/ui/data-table";
import { DateText } from "#components/ui/date-text";
import type { ReportedReply } from "#domain/moderation/schema";
import type { FormState } from "#lib/form-state";
import type { Locale } from "#lib/locales";
import { ReplyDecision } from "./reply-decision.tsx";
import { ReplyFile, ReplyNumbers } from "./reply-facts.tsx";

type ReplyTableProps = {
  replies: ReportedReply[];
  caption: string;
  locale: Locale;
  /** Of the campaign. */
  slug: string;
  state: FormState | null;
};

export async function ReplyTable({ replies, caption, locale, slug, state }: ReplyTableProps) {
  const t = await getTranslations("aftercare.replies");
  if (replies.length === 0) return null;
  const files = `/${locale}/organizer/campaigns/${slug}/replies`;
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={replies}
      rowKey={({ id }) => id}
      columns={[
        { key: "office", head: t("office"), cell: ({ office }) => office },
        { key: "class", head: t("class"), cell: (row) => t(`classes.${row.class}`) },
        {
          key: "reported",
          head: t("reported"),
          cell: ({ createdOn }) => <DateText date={createdOn} locale={locale} />,
        },
        {
          key: "received",
          head: t("received"),
          cell: ({ receivedOn }) => (receivedOn ? <DateText date={receivedOn} locale={locale} /> : "–"),
        },
        { key: "numbers", head: t("numbers"), cell: (row) => <ReplyNumbers reply={row} /> },
        {
          key: "file",
          head: t("file"),
          cell: (row) => <ReplyFile reply={row} href={`${files}/${row.id}/file`} />,
        },
        {
          key: "decision",
          head: t("decision"),
          cell: (row) => <ReplyDecision reply={row} state={state?.values.id === row.id ? state : null} />,
        },
      ]}
    />
  );
}

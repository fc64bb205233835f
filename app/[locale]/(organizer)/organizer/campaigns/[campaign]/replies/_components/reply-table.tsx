import { getTranslations } from "next-intl/server";
import { ActionForm } from "#components/organizer/action-form";
import { DataTable } from "#components/ui/data-table";
import { DateText } from "#components/ui/date-text";
import type { ReportedReply } from "#domain/moderation/schema";
import { readForm } from "#lib/form-reader";
import type { FormState } from "#lib/form-state";
import type { Locale } from "#lib/locales";
import { ReplyDecision } from "./reply-decision.tsx";

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
        { key: "numbers", head: t("numbers"), cell: (row) => <Numbers reply={row} /> },
        {
          key: "file",
          head: t("file"),
          cell: (row) => <File reply={row} href={`${files}/${row.id}/file`} />,
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

async function Numbers({ reply: { incomingNumber, outgoingNumber } }: { reply: ReportedReply }) {
  const t = await getTranslations("aftercare.replies");
  if (!incomingNumber && !outgoingNumber) return "–";
  return (
    <>
      {incomingNumber ? (
        <span className="replies__number">{t("incoming", { number: incomingNumber })}</span>
      ) : null}
      {outgoingNumber ? (
        <span className="replies__number">{t("outgoing", { number: outgoingNumber })}</span>
      ) : null}
    </>
  );
}

async function File({ reply: { id, file }, href }: { reply: ReportedReply; href: string }) {
  const t = await getTranslations("aftercare.replies");
  if (!file) return t("noFile");
  const type = { "application/pdf": "PDF", "image/jpeg": "JPEG", "image/png": "PNG" }[file.mediaType] ?? "";
  const size = `${Math.max(1, Math.round(file.size / 1024))} KB`;
  return (
    <>
      <a href={href} download>
        {t("download", { type, size })}
      </a>
      <ActionForm form={readForm("delete-file", null, String)} submit={t("deleteFile")} variant="quiet" small>
        <input type="hidden" name="id" value={id} />
      </ActionForm>
    </>
  );
}

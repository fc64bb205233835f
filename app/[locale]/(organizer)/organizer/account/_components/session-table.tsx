import { getTranslations } from "next-intl/server";
import { ActionForm } from "#components/organizer/action-form";
import { DataTable } from "#components/ui/data-table";
import type { SessionView } from "#domain/organizer/schema";
import { readForm } from "#lib/form-reader";

export async function SessionTable({ sessions }: { sessions: SessionView[] }) {
  const t = await getTranslations("organizer");
  const moment = (date: Date) => date.toISOString().slice(0, 16).replace("T", " ");
  const end = ({ id, present }: SessionView) =>
    present ? null : (
      <ActionForm form={readForm("revoke-session", null, String)} submit={t("account.end")} small>
        <input type="hidden" name="id" value={id} />
      </ActionForm>
    );
  return (
    <>
      <DataTable
        caption={t("account.sessions")}
        captionHidden
        columns={[
          {
            key: "session",
            head: t("account.session"),
            cell: (row: SessionView) => t(row.present ? "account.this" : "account.other"),
          },
          { key: "since", head: t("account.since"), cell: (row) => moment(row.createdAt) },
          { key: "ends", head: t("account.ends"), cell: (row) => moment(row.expiresAt) },
          { key: "end", head: t("account.end"), cell: end },
        ]}
        rows={sessions}
        rowKey={(row) => row.id}
      />
      {sessions.length > 1 ? (
        <ActionForm form={readForm("revoke-others", null, String)} submit={t("account.endOthers")} small />
      ) : null}
    </>
  );
}

import { useTranslations } from "next-intl";
import { ActionForm } from "#components/organizer/action-form";
import { PasswordAgain } from "#components/organizer/password-again";
import { DataTable } from "#components/ui/data-table";
import type { SessionView } from "#domain/organizer/schema";
import { readForm } from "#lib/form-reader";
import type { FormState } from "#lib/form-state";

type SessionTableProps = { sessions: SessionView[]; state: FormState | null };

export function SessionTable({ sessions, state }: SessionTableProps) {
  const t = useTranslations("organizer.account");
  const team = useTranslations("team");
  const end = ({ id, present }: SessionView) =>
    present ? null : (
      <ActionForm form={readForm("revoke-session", null, String)} submit={t("end")} small>
        <input type="hidden" name="id" value={id} />
      </ActionForm>
    );
  return (
    <>
      <DataTable
        caption={t("sessions")}
        captionHidden
        columns={[
          {
            key: "session",
            head: t("session"),
            cell: (row: SessionView) => t(row.present ? "this" : "other"),
          },
          { key: "with", head: team("sessions.with"), cell: (row) => team(`sessions.kinds.${row.openedBy}`) },
          { key: "since", head: t("since"), cell: (row) => moment(row.createdAt) },
          { key: "seen", head: team("sessions.seen"), cell: (row) => moment(row.seenAt) },
          { key: "end", head: t("end"), cell: end },
        ]}
        rows={sessions}
        rowKey={(row) => row.id}
      />
      {sessions.length > 1 ? (
        <PasswordAgain
          form={readForm("revoke-others", state, (key) => team(`errors.${key}`))}
          action={t("endOthers")}
        />
      ) : null}
    </>
  );
}

function moment(date: Date) {
  return date.toISOString().slice(0, 16).replace("T", " ");
}

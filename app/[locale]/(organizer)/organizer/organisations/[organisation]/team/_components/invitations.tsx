import { useTranslations } from "next-intl";
import { ActionForm } from "#components/organizer/action-form";
import { DataTable } from "#components/ui/data-table";
import { DateText } from "#components/ui/date-text";
import { Tag } from "#components/ui/tag";
import type { InvitationView } from "#domain/organizer/schema";
import { readForm } from "#lib/form-reader";
import type { FormState } from "#lib/form-state";
import type { Locale } from "#lib/locales";

type InvitationsProps = { invitations: InvitationView[]; state: FormState | null; locale: Locale };

export function Invitations({ invitations, state, locale }: InvitationsProps) {
  const t = useTranslations("team");
  const words = useTranslations("organizer.roles");
  const button = (name: string, text: string, { id, email }: InvitationView) => {
    const own = state?.values.id === id ? state : null;
    return (
      <ActionForm
        form={readForm(name, own, (key) => t(`errors.${key}`))}
        submit={text}
        label={`${text}: ${email}`}
        small
      >
        <input type="hidden" name="id" value={id} />
      </ActionForm>
    );
  };
  return (
    <section className="organizer-section" aria-labelledby="pending">
      <h2 id="pending">{t("members.pending")}</h2>
      {invitations.length === 0 ? (
        <p>{t("members.none")}</p>
      ) : (
        <DataTable
          caption={t("members.pending")}
          captionHidden
          columns={[
            { key: "email", head: t("members.email"), cell: (row: InvitationView) => row.email },
            { key: "role", head: t("members.role"), cell: (row) => words(row.role) },
            {
              key: "until",
              head: t("members.until"),
              cell: ({ expiresAt }) =>
                expiresAt > new Date() ? (
                  <DateText date={expiresAt} locale={locale} />
                ) : (
                  <Tag tone="caution">{t("members.over")}</Tag>
                ),
            },
            {
              key: "do",
              head: t("members.change"),
              cell: (row) => (
                <div className="organizer-actions">
                  {button("again", t("members.again"), row)}
                  {button("revoke", t("members.revoke"), row)}
                </div>
              ),
            },
          ]}
          rows={invitations}
          rowKey={(row) => row.id}
        />
      )}
    </section>
  );
}

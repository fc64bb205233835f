import { getTranslations } from "next-intl/server";
import { ActionForm } from "#components/organizer/action-form";
import { DataTable } from "#components/ui/data-table";
import { DateText } from "#components/ui/date-text";
import type { OrganisationLetterDesk } from "#domain/organisation-letters/schema";
import { readForm } from "#lib/form-reader";
import type { FormState } from "#lib/form-state";
import type { Locale } from "#lib/locales";

type Sent = OrganisationLetterDesk["sent"][number];
type SentLettersProps = { sent: Sent[]; state: FormState | null; locale: Locale };

/** What the ledger holds of the organisation's own letters; each can be taken out again. */
export async function SentLetters({ sent, state, locale }: SentLettersProps) {
  const t = await getTranslations("channels.ngo");
  const refused = readForm("undo", state, (key) => t(`errors.${key}`)).refusal;
  return (
    <section className="organizer-section" aria-labelledby="sent">
      <h2 id="sent">{t("sent.title")}</h2>
      {refused ? <p role="alert">{refused}</p> : null}
      {sent.length === 0 ? (
        <p className="organizer-quiet">{t("sent.empty")}</p>
      ) : (
        <DataTable
          caption={t("sent.title")}
          captionHidden
          columns={[
            { key: "office", head: t("sent.office"), cell: (row: Sent) => row.office },
            { key: "day", head: t("sent.day"), cell: (row) => <DateText date={row.day} locale={locale} /> },
            {
              key: "language",
              head: t("sent.language"),
              cell: ({ language }) => (language ? t(`languages.${language}`) : ""),
            },
            {
              key: "undo",
              head: t("sent.undo"),
              cell: ({ id }) => (
                <ActionForm form={readForm("undo", null, String)} submit={t("sent.undo")} small>
                  <input type="hidden" name="id" value={id} />
                </ActionForm>
              ),
            },
          ]}
          rows={sent}
          rowKey={(row) => row.id}
        />
      )}
    </section>
  );
}

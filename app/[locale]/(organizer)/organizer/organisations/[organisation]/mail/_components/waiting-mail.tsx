import { useTranslations } from "next-intl";
import { DataTable } from "#components/ui/data-table";
import type { MailGroup } from "#domain/mail-desk/schema";

/** What gets on by itself. */
export function WaitingMail({ groups }: { groups: MailGroup[] }) {
  const t = useTranslations("mail");
  return (
    <section className="organizer-section" aria-labelledby="waiting">
      <h2 id="waiting">{t("waiting.title")}</h2>
      {groups.length === 0 ? (
        <p className="organizer-quiet">{t("waiting.none")}</p>
      ) : (
        <>
          <p className="organizer-quiet">{t("waiting.what")}</p>
          <DataTable
            caption={t("waiting.title")}
            captionHidden
            columns={[
              { key: "kind", head: t("kind"), cell: ({ kind }: MailGroup) => t(`kinds.${kind}`) },
              { key: "count", head: t("count"), number: true, cell: ({ count }) => count },
              {
                key: "reason",
                head: t("waiting.why"),
                cell: ({ reason }) => (reason ? t(`reasons.${reason}`) : t("waiting.not-yet")),
              },
            ]}
            rows={groups}
            rowKey={({ kind, reason }) => `${kind}:${reason}`}
          />
        </>
      )}
    </section>
  );
}

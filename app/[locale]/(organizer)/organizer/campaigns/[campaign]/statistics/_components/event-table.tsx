import { getTranslations } from "next-intl/server";
import { DataTable } from "#components/ui/data-table";
import { type EventCounts, letterEvents } from "#domain/ledger/schema";

const organizersOwn: readonly string[] = ["client-opened", "queued"];

/** Every event of a letter's way with what it proves; no sum, because they are of different kinds. */
export async function EventTable({
  events,
  format,
}: {
  events: EventCounts;
  format: (count: number) => string;
}) {
  const t = await getTranslations("aftercare.events");
  return (
    <section className="organizer-section" aria-labelledby="events">
      <h2 id="events">{t("title")}</h2>
      <p className="organizer-quiet">{t("intro")}</p>
      <DataTable
        caption={t("title")}
        captionHidden
        rows={[...letterEvents]}
        rowKey={(name) => name}
        columns={[
          {
            key: "event",
            head: t("event"),
            cell: (name) => (
              <>
                {t(`names.${name}`)}{" "}
                <span className="organizer-quiet">
                  ({t(organizersOwn.includes(name) ? "inner" : "public")})
                </span>
              </>
            ),
          },
          { key: "count", head: t("count"), number: true, cell: (name) => format(events[name]) },
          { key: "proves", head: t("proves"), cell: (name) => t(`proof.${name}`) },
        ]}
      />
    </section>
  );
}

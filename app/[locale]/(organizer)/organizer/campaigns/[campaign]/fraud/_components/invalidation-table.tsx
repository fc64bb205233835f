import { getTranslations } from "next-intl/server";
import { DataTable } from "#components/ui/data-table";
import type { InvalidationView } from "#domain/moderation/schema";
import type { Locale } from "#lib/locales";
import { hourText } from "./hours.ts";

type TableProps = { invalidations: InvalidationView[]; locale: Locale; slug: string };

/** What was taken out so far, and what of it came back. */
export async function InvalidationTable({ invalidations, locale, slug }: TableProps) {
  const t = await getTranslations("moderation.fraud");
  return (
    <section className="organizer-section" aria-labelledby="taken">
      <h2 id="taken">{t("taken.title")}</h2>
      {invalidations.length === 0 ? <p>{t("taken.none")}</p> : null}
      {invalidations.length > 0 ? (
        <DataTable
          caption={t("taken.title")}
          captionHidden
          rows={invalidations}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "when",
              head: t("taken.when"),
              cell: ({ id, createdAt }) => (
                <a href={`/${locale}/organizer/campaigns/${slug}/fraud/${id}`}>
                  {hourText(createdAt, locale)}
                </a>
              ),
            },
            { key: "reason", head: t("reason"), cell: ({ reason }) => t(`reasons.${reason}`) },
            { key: "state", head: t("taken.state"), cell: ({ state }) => t(`states.${state}`) },
            { key: "done", head: t("taken.done"), number: true, cell: ({ done }) => done },
            { key: "restored", head: t("taken.restored"), number: true, cell: ({ restored }) => restored },
          ]}
        />
      ) : null}
    </section>
  );
}

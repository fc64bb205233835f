import { getTranslations } from "next-intl/server";
import { DataTable } from "#components/ui/data-table";
import type { Bursts } from "#domain/moderation/schema";
import type { Locale } from "#lib/locales";
import { hourField, hourText } from "./hours.ts";

type BurstProps = { bursts: Bursts /** A limit on mails is open now. */; tripped: boolean; locale: Locale };
const HOUR_MS = 3_600_000;

export async function BurstTable({ bursts: read, tripped, locale }: BurstProps) {
  const t = await getTranslations("moderation.fraud");
  const { days, usual, bursts, confirmed, waiting } = read;
  const figure = (count: number | null) => count ?? t("underTen");
  return (
    <section className="organizer-section" aria-labelledby="bursts">
      <h2 id="bursts">{t("bursts.title", { days })}</h2>
      <p>
        {usual === null ? t("bursts.noUsual") : t("bursts.usual", { usual: Math.round(usual) })}{" "}
        {t("bursts.waiting", { confirmed: figure(confirmed), waiting: figure(waiting) })}
      </p>
      {tripped ? <p>{t("bursts.tripped")}</p> : null}
      {bursts.length === 0 ? <p>{t("bursts.none")}</p> : null}
      {bursts.length > 0 ? (
        <DataTable
          caption={t("bursts.title", { days })}
          captionHidden
          rows={bursts}
          rowKey={({ hour }) => hour.toISOString()}
          columns={[
            { key: "hour", head: t("hour"), cell: ({ hour }) => hourText(hour, locale) },
            { key: "count", head: t("signatures"), number: true, cell: ({ count }) => count },
            {
              key: "times",
              head: t("bursts.times"),
              number: true,
              cell: ({ count }) => (usual ? Math.round(count / usual) : "–"),
            },
            {
              key: "look",
              head: t("bursts.look"),
              cell: ({ hour }) => {
                const to = new Date(hour.getTime() + HOUR_MS);
                return <a href={`?from=${hourField(hour)}&to=${hourField(to)}#closer`}>{t("bursts.look")}</a>;
              },
            },
          ]}
        />
      ) : null}
    </section>
  );
}

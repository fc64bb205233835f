import { dayOf } from "#lib/clock";
import { db } from "#lib/db";
import type { Locale } from "#lib/locales";

export type View = { slug: string; locale: Locale; metric: "pageViews" | "composerViews" };

/** Days, campaigns and languages are few; nothing of who looked is ever here. */
const waiting = new Map<string, View & { day: Date; count: number }>();

/** One more look at a page, remembered in this process until it is stored. */
export function noteView(view: View, now = new Date()): void {
  const day = dayOf(now);
  const name = `${day.getTime()} ${view.slug} ${view.locale} ${view.metric}`;
  const known = waiting.get(name) ?? { ...view, day, count: 0 };
  waiting.set(name, { ...known, count: known.count + 1 });
}

/**
 * Adds what was noted to the days' counts. Nothing is tried twice: a count that is a little too low is better than one that
 * could be made to grow.
 */
export async function storeViews(): Promise<void> {
  const views = [...waiting.values()];
  waiting.clear();
  if (views.length === 0) return;
  const column = <K extends keyof (typeof views)[number]>(name: K) => views.map((view) => view[name]);
  await db.$executeRaw`
    with seen as (
      select campaigns.id, metric, day, locale, views from unnest(${column("slug")}::text[], ${column("metric")}::text[],
        ${column("day")}::date[], ${column("locale")}::text[], ${column("count")}::int[]) as noted (slug, metric, day, locale, views)
      join campaigns using (slug))
    insert into statistics_counts as kept (campaign_id, metric, by, day, key, count)
    select id, metric, case when grouping(locale) = 0 then 'language' else 'day' end, day, coalesce(locale, ''), sum(views)
    from seen group by grouping sets ((id, metric, day), (id, metric, day, locale)) order by 1, 2, 3, 4, 5
    on conflict (campaign_id, by, metric, day, key) do update set count = kept.count + excluded.count`;
}

import { db } from "#lib/db";
import type { ContentReport } from "./schema.ts";

type Reporting = ContentReport & { slug: string };

/**
 * A reader says that a published comment breaks the house rules. One row for each reason, however many say so, and
 * nothing of who does. A comment that is not public is answered alike, and nothing is written.
 */
export async function reportComment({ slug, comment, reason }: Reporting): Promise<void> {
  await db.$executeRaw`
    insert into content_reports as kept (id, organisation_id, comment_id, reason_code)
    select gen_random_uuid(), c.organisation_id, c.id, ${reason}
    from comments c join signatures s on s.id = c.signature_id join campaigns on campaigns.id = s.campaign_id
    where c.id = ${comment}::uuid and c.state = 'PUBLISHED' and campaigns.slug = ${slug}
      and s.withdrawn_at is null and s.invalidated_at is null
    on conflict (comment_id, reason_code) do update set
      times = case when kept.settled_at is null then kept.times + 1 else 1 end,
      created_at = case when kept.settled_at is null then kept.created_at else excluded.created_at end,
      settled_at = null`;
}

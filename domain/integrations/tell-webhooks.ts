import { type Database, db } from "#lib/db";
import { inTransaction } from "#lib/transaction";
import { type Fact, listFacts } from "./facts.ts";
import { queueDelivery } from "./queue-delivery.ts";

/**
 * Tells every webhook what has changed since it was told last. Nothing is recorded when something happens: the state of
 * things is compared with the marks of each webhook, and messages, their jobs and the new marks are one transaction. So a
 * wave of signatures costs signing nothing and makes one message a minute, a crash loses and repeats nothing, and a
 * webhook that was switched off is told one difference when it comes back. Returns how many messages there were.
 */
export async function tellWebhooks(now = new Date()): Promise<number> {
  const webhooks = await db.webhook.findMany({
    where: { disabledAt: null },
    select: { id: true, organisationId: true },
    orderBy: { organisationId: "asc" },
  });
  let told = 0;
  for (const { id, organisationId } of webhooks) {
    const facts = await listFacts(organisationId);
    told += await inTransaction((database) => tell(database, id, facts, now));
  }
  return told;
}

async function tell(database: Database, id: string, facts: Fact[], now: Date): Promise<number> {
  await database.$queryRaw`select id from webhooks where id = ${id}::uuid for update`;
  const webhook = await database.webhook.findUnique({
    where: { id, disabledAt: null },
    select: { events: true },
  });
  if (!webhook) return 0;
  const marks = await database.webhookMark.findMany({ where: { webhookId: id } });
  const known = new Map(marks.map(({ subject, value }) => [subject, value]));
  const changed = facts.filter(({ subject, value }) => known.get(subject) !== value);
  const events = changed.filter(
    (fact) => webhook.events.includes(fact.event) && isEvent(fact, known.get(fact.subject)),
  );
  for (const fact of events) {
    const before = fact.event === "campaign.state-changed" ? { before: known.get(fact.subject) ?? null } : {};
    await queueDelivery(database, {
      webhookId: id,
      event: fact.event,
      data: { ...fact.data, ...before },
      now,
    });
  }
  await keepMarks(database, id, changed);
  return events.length;
}

/** A count that has fallen, because somebody withdrew, is no event; its next growth is told with the right figure. */
function isEvent({ count, value }: Fact, before: string | undefined): boolean {
  return !count || Number(value) > Number(before ?? 0);
}

/** From now on the webhook knows this. A new one knows everything that was before it. */
export async function keepMarks(
  database: Database,
  webhookId: string,
  facts: readonly Fact[],
): Promise<void> {
  const [subjects, values] = [facts.map(({ subject }) => subject), facts.map(({ value }) => value)];
  await database.$executeRaw`
    insert into webhook_marks (webhook_id, subject, value)
    select ${webhookId}::uuid, subject, value from unnest(${subjects}::text[], ${values}::text[]) as fact (subject, value)
    on conflict (webhook_id, subject) do update set value = excluded.value`;
}

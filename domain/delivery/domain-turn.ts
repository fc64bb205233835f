import { blindIndex } from "#lib/crypto";
import type { Database } from "#lib/db";
import { env } from "#lib/env";

const MINUTE_MS = 60_000;
/** What falls due within it goes at once: the queue looks for due jobs once a second. */
const AT_ONCE_MS = 1_000;

/**
 * When a mail to this address may leave, by the operator's limit for its domain (MAIL_DOMAIN_LIMITS), and the place is then
 * taken: all workers share one row for each domain. The moment itself where there is no limit, or room.
 */
export async function domainTurn(database: Database, address: string, now: Date): Promise<Date> {
  const limits = env().MAIL_DOMAIN_LIMITS;
  const domain = domainOf(address);
  const perMinute = limits.get(domain) ?? limits.get("*");
  if (perMinute === undefined) return now;
  const pause = MINUTE_MS / perMinute;
  const [row] = await database.$queryRaw<{ nextAt: Date }[]>`
    insert into mail_turns as turn (domain, next_at)
    values (${limits.has(domain) ? domain : hashed(domain)}, ${new Date(now.getTime() + pause)}::timestamptz)
    on conflict (domain) do update set next_at =
      greatest(turn.next_at, ${now}::timestamptz) + make_interval(secs => ${pause / 1000}::float8)
    returning next_at as "nextAt"`;
  const turn = new Date((row?.nextAt.getTime() ?? now.getTime()) - pause);
  return turn.getTime() - now.getTime() <= AT_ONCE_MS ? now : turn;
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}

/** A domain of one's own tells whose it is. */
function hashed(domain: string): string {
  return blindIndex(domain, "mail-turn").toString("base64url");
}

/** Places that are long past say nothing. */
export async function forgetMailTurns(database: Database): Promise<void> {
  await database.$executeRaw`delete from mail_turns where next_at < now() - interval '1 hour'`;
}

import { setImmediate } from "node:timers/promises";
import { openComment, openSignerName } from "#domain/signatures/sealed-fields";
import { publicName } from "#domain/signatures/states";
import { db, queryText } from "#lib/db";
import type { Locale } from "#lib/locales";
import { BATCH } from "./limits.ts";
import type { ExportFilter, ShownSigner } from "./schema.ts";

/** As PostgreSQL writes JSON: bytes and times as text. */
type Row = {
  id: string;
  confirmedAt: string;
  emailIndex: string;
  name: string;
  country: string;
  locale: Locale;
  display: "FIRST_NAME" | "FULL_NAME";
  fullNameConfirmedAt: string | null;
  commentId: string | null;
  text: string | null;
};

// Exactly those whose name the public page would show (domain/signatures/states.ts): a full name only after its second
// confirmation, and nobody who has withdrawn or was taken out of the count.
const SHOWN = `
  s.campaign_id = $1::uuid and s.confirmed_at is not null and s.withdrawn_at is null and s.invalidated_at is null
  and s.name is not null and (s.display = 'FIRST_NAME' or s.display = 'FULL_NAME' and s.full_name_confirmed_at is not null)
  and ($2 = 'all' or s.display = 'FULL_NAME') and ($3 = '' or s.country = $3) and ($4 = '' or s.locale::text = $4)
  and ($5 = '' or s.confirmed_at >= nullif($5, '')::date::timestamp at time zone 'UTC')
  and ($6 = '' or s.confirmed_at < (nullif($6, '')::date + 1)::timestamp at time zone 'UTC')
  and ($7 = 'any' or c.id is not null)`;
const TABLES =
  "signatures s left join comments c on c.signature_id = s.id and c.state = 'PUBLISHED' and c.text is not null";

export async function countSigners(campaignId: string, filter: ExportFilter): Promise<number> {
  const sql = `select count(*)::int as count from ${TABLES} where ${SHOWN}`;
  const [row] = await db.$queryRawUnsafe<{ count: number }[]>(sql, campaignId, ...valuesOf(filter));
  return row?.count ?? 0;
}

type Place = [confirmedAt: string, id: string];

/**
 * Signers who agreed to show their name, in the order in which they confirmed, in batches that are opened when they are asked
 * for. While one is opened and written the database reads the next, which takes about as long; so two are in memory.
 */
export async function* readSigners(
  campaignId: string,
  filter: ExportFilter,
  batch = BATCH,
): AsyncGenerator<ShownSigner[]> {
  let next: Promise<Row[]> | null = read(["-infinity", "00000000-0000-0000-0000-000000000000"]);
  while (next) {
    const rows: Row[] = await next;
    const last = rows.at(-1);
    next = last && rows.length === batch ? read([last.confirmedAt, last.id]) : null;
    // Whoever stops asking never awaits it.
    next?.catch(() => {});
    // Opening holds the event loop: what asks for the next must have left by then.
    await setImmediate();
    if (last) yield rows.flatMap((row) => toShown(row, campaignId));
  }

  // One text for a batch: of rows the driver makes every value by itself, and preparing a list takes half as long again.
  async function read(after: Place): Promise<Row[]> {
    const rows = await queryText(
      `select json_agg(page order by page."confirmedAt", page.id)::text from (
         select s.id, s.confirmed_at as "confirmedAt", s.email_index as "emailIndex", s.name, s.country, s.locale, s.display,
           s.full_name_confirmed_at as "fullNameConfirmedAt", c.id as "commentId", c.text
         from ${TABLES} where ${SHOWN} and (s.confirmed_at, s.id) > ($8::timestamptz, $9::uuid)
         order by s.confirmed_at, s.id limit ${batch}) as page`,
      campaignId,
      ...valuesOf(filter),
      ...after,
    );
    return rows ? JSON.parse(rows) : [];
  }
}

function valuesOf({ names, country, language, from, to, comments }: ExportFilter) {
  return [names, country, language, from, to, comments] as const;
}

function toShown(row: Row, campaignId: string): ShownSigner[] {
  const { country, locale: language, commentId, text } = row;
  const key = { campaignId, emailIndex: bytesOf(row.emailIndex) };
  const name = publicName(row, openSignerName(key, bytesOf(row.name)));
  if (!name) return [];
  const comment = commentId && text ? openComment(commentId, bytesOf(text)) : null;
  return [{ name, country, language, comment }];
}

function bytesOf(text: string): Buffer {
  return Buffer.from(text.slice("\\x".length), "hex");
}

import { Client } from "pg";

/**
 * Writes so many confirmed signatures in one statement, as large and as ordered as ours, of addresses that nobody has. Indexes
 * are built when all rows are there, and references are not looked up for each: row by row, five million took more than
 * nine minutes. Then all is on the disk: what PostgreSQL still has to do for a million rows at once is no part of signing.
 */
export async function fillCampaign(
  databaseUrl: string,
  campaign: { id: string; organisationId: string },
  rows: number,
): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
     from pg_index where indrelid = 'signatures'::regclass and not indisprimary`,
  );
  await client.query("alter table signatures disable trigger all, enable trigger user");
  for (const { name } of indexes) await client.query(`drop index ${name}`);
  await client.query(
    `insert into signatures (id, organisation_id, campaign_id, email_index, country, locale, consent_version,
       consented_at, confirm_token_hash, created_at, expires_at, confirmed_at)
     select uuidv7(), $1, $2, '\\x00000000'::bytea || sha256(n::text::bytea), 'DE', 'en', 'bench', now(),
       sha256(('token ' || n)::bytea), now(), now() + interval '7 days', now() - n * interval '1 second'
     from generate_series(1, $3::int) as n`,
    [campaign.organisationId, campaign.id, rows],
  );
  for (const { definition } of indexes) await client.query(definition);
  await client.query("alter table signatures enable trigger all");
  await client.query("vacuum analyze signatures");
  await client.query("checkpoint");
  await client.end();
}

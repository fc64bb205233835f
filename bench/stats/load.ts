// node bench/stats/load.ts SLUG SIGNATURES LETTERS [DAYS]: fills a campaign of the database at DATABASE_URL with made-up rows, spread
// over the days before today. For benchmarks and for looking at pages; names and addresses are random bytes.
import { Client } from "pg";

const HALF_LIFE_DAYS = 12;

/** The more recent, the fewer: a wave that ebbs. Rows of today are left to those who really sign. */
const dayOf = (days: string) =>
  `(now() at time zone 'UTC')::date - 1 - (${days} - least(${days} - 1, floor(-ln(random()) * ${HALF_LIFE_DAYS}))::int - 1)`;
const country = `(array['DE','DE','DE','KZ','KZ','FR','PL','BE','US','GB','UA','IT','AT','CZ','ES','NL','LT','SE','CA','KG'])[1 + floor(random() ^ 1.6 * 20)::int]`;
const language = `(array['en','ru','kk'])[1 + floor(random() ^ 1.4 * 3)::int]::locale`;

/** Inserts in statements of so many rows: short enough to watch, long enough to be quick. */
const BATCH = 50_000;

export async function loadSupporters(
  client: Client,
  { slug, signatures, letters, days }: { slug: string; signatures: number; letters: number; days: number },
): Promise<void> {
  const found = await client.query("select id, organisation_id from campaigns where slug = $1", [slug]);
  const campaign = found.rows[0];
  if (!campaign) throw new Error(`There is no campaign ${slug}.`);
  const scope = [campaign.id, campaign.organisation_id];
  for (let left = signatures; left > 0; left -= BATCH)
    await client.query(signing(days), [...scope, Math.min(left, BATCH)]);
  for (let left = letters; left > 0; left -= BATCH)
    await client.query(writing(days), [...scope, Math.min(left, BATCH)]);
}

const signing = (days: number) => `
  insert into signatures (id, organisation_id, campaign_id, email_index, country, display, full_name_confirmed_at, name, locale, source,
    consent_version, consented_at, confirm_token_hash, expires_at, confirmed_at)
  select gen_random_uuid(), $2, $1, sha256(gen_random_uuid()::text::bytea), ${country}, display, case when display = 'FULL_NAME' then at end,
    null, ${language}, (array[null, null, 'leaflet', 'friend', 'newsletter'])[1 + floor(random() * 5)::int], '1', at,
    sha256(gen_random_uuid()::text::bytea), at + interval '7 days', at
  from (select (${dayOf(String(days))})::timestamp at time zone 'UTC' + random() * interval '86399 seconds' as at,
      (array['ANONYMOUS', 'ANONYMOUS', 'FIRST_NAME', 'FULL_NAME'])[1 + floor(random() * 4)::int]::display as display
    from generate_series(1, $3)) as rows`;

const writing = (days: number) => `
  insert into ledger_entries (id, organisation_id, campaign_id, office_id, kind, language, channel, country, day, personalised, demands, token_hash)
  select gen_random_uuid(), $2, $1, offices[1 + floor(random() ^ 1.3 * array_length(offices, 1))::int],
    (array['LETTER_PREPARED', 'LETTER_PREPARED', 'LETTER_PREPARED', 'LETTER_REPORTED_SENT', 'EMAIL_ACCEPTED'])[1 + floor(random() * 5)::int]::ledger_kind,
    ${language}, (array['post', 'post', 'by-hand', 'email', 'mail-program'])[1 + floor(random() * 5)::int], ${country},
    ${dayOf(String(days))}, random() < 0.4, '{}', sha256(gen_random_uuid()::text::bytea)
  from generate_series(1, $3), (select array_agg(office_id order by position) as offices from recipients where campaign_id = $1) as known`;

async function main() {
  const [slug = "", signatures = "1000", letters = "200", days = "60"] = process.argv.slice(2);
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await loadSupporters(client, {
      slug,
      ...{ signatures: Number(signatures), letters: Number(letters), days: Number(days) },
    });
  } finally {
    await client.end();
  }
}

if (import.meta.main) await main();

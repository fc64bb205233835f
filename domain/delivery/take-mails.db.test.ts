import { expect, test } from "vitest";
import { type Database, db } from "#lib/db";
import { makeCampaign } from "#testing/make-campaign";
import { makeSignatureMail } from "#testing/make-mail";
import { takeMails } from "./take-mails.ts";

test("what repeats a request is found without reading all those that wait since a moment ago", async () => {
  const { signatureId } = await makeSignatureMail({ campaign: await makeCampaign() });
  const nothingStays = new Error("rolled back");
  const taking = db.$transaction(async (database) => {
    await database.$executeRaw`
      with others as (
        insert into signatures (id, organisation_id, campaign_id, email_index, email, country, locale, consent_version,
          consented_at, confirm_token_hash, expires_at)
        select gen_random_uuid(), organisation_id, campaign_id, sha256(n::text::bytea), email, country, locale, consent_version,
          consented_at, sha256(n::text::bytea), expires_at
        from signatures, generate_series(1, 20000) as n where id = ${signatureId}::uuid
        returning *
      )
      insert into mails (id, organisation_id, campaign_id, signature_id, kind, locale, email_index)
      select gen_random_uuid(), organisation_id, campaign_id, id, 'SIGNATURE_REQUESTED', locale, email_index from others`;
    const waiting = await database.mail.findMany({ take: 50, select: { id: true } });
    const mailIds = waiting.map(({ id }) => id);
    const before = await readMails(database);
    expect((await takeMails(database, mailIds)).map(({ id }) => id).sort()).toEqual(mailIds.sort());
    expect((await readMails(database)) - before).toBeLessThan(1_000);
    throw nothingStays;
  });
  await expect(taking).rejects.toBe(nothingStays);
});

/** Rows of mails that this transaction has read, one after the other or by an index. */
async function readMails(database: Database): Promise<number> {
  const [row] = await database.$queryRaw<{ rows: number }[]>`
    select (seq_tup_read + idx_tup_fetch)::int as rows from pg_stat_xact_all_tables where relid = 'mails'::regclass`;
  return row?.rows ?? 0;
}

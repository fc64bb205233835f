import { expect, test } from "vitest";
import { db } from "#lib/db";
import { env } from "#lib/env";
import { makeCampaign } from "#testing/make-campaign";
import { signPetition } from "./sign-petition.ts";

const campaign = await makeCampaign();
let signers = 0;

async function sign(people: number) {
  const input = { country: "DE", display: "anonymous", locale: "en", consent: true } as const;
  const asked = Array.from({ length: people }, () => {
    signers += 1;
    return signPetition({
      slug: campaign.slug,
      input: { ...input, name: "", email: `${signers}@signer.example` },
    });
  });
  expect(await Promise.all(asked)).toEqual(asked.map(() => ({ ok: true })));
}

/** So many rows of signatures were read in search of one, and so often one was found by index. */
async function reads() {
  // Each connection tells what it has read when it comes to it, or when it is asked.
  const everyConnection = Array.from(
    { length: env().DATABASE_POOL },
    () => db.$queryRaw`
    select pg_stat_force_next_flush()::text, pg_sleep(0.2)::text`,
  );
  await Promise.all(everyConnection);
  const [row] = await db.$queryRaw<{ inVain: number; byIndex: number }[]>`
    select seq_tup_read::int as "inVain", idx_scan::int as "byIndex" from pg_stat_all_tables where relname = 'signatures'`;
  return row ?? expect.fail("no such table");
}

test("a wave in a campaign that was small a moment ago is written by index", async () => {
  await sign(20);
  await db.$executeRaw`alter table signatures set (autovacuum_enabled = off)`;
  await db.$executeRaw`vacuum analyze signatures`;
  const before = await reads();
  for (let batch = 0; batch < 5; batch += 1) await sign(100);
  const after = await reads();
  expect(after.byIndex - before.byIndex).toBeGreaterThanOrEqual(500);
  expect(after.inVain - before.inVain).toBeLessThan(500);
});

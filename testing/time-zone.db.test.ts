import { Client, escapeIdentifier } from "pg";
import { afterAll, expect, onTestFinished, test, vi } from "vitest";
import { startPooler } from "./pooler.ts";

// A PostgreSQL that was installed east of Greenwich: its sessions have another day than ours unless they are told.

const address = process.env.DATABASE_URL ?? "";
await setDatabaseZone("Asia/Almaty");
const pooler = await startPooler(address);
vi.stubEnv("DATABASE_POOL", "1"); // what is set for the session below holds for what comes after it
const { countSigners, readSigners } = await import("#domain/exports/read-signers");
const { exportFilterSchema } = await import("#domain/exports/schema");
const { countSignIn, listSignInDays } = await import("#domain/organizer/sign-in-days");
const { addDays, DAY_MS, dayOf } = await import("#lib/clock");
const { db } = await import("#lib/db");
const { OrderlyClient } = await import("#lib/orderly-client");
const { makeCampaign } = await import("#testing/make-campaign");
const { makeMember } = await import("#testing/make-member");
const { makeSigners } = await import("#testing/shown-signers");
const { readMetrics } = await import("../server/metrics.ts");

afterAll(() => pooler?.stop());

async function setDatabaseZone(zone: string) {
  const client = new Client({ connectionString: address });
  await client.connect();
  const name = escapeIdentifier(new URL(address).pathname.slice(1));
  await client.query(`alter database ${name} set timezone to '${zone}'`);
  await client.end();
}

async function zoneOf(Connection: typeof Client, connectionString = address) {
  const client = new Connection({ connectionString });
  await client.connect();
  const { rows } = await client.query("show timezone");
  await client.end();
  return rows[0].TimeZone;
}

test("a moment is the same for Prisma, for PostgreSQL and for this process", async () => {
  expect(await zoneOf(Client)).toBe("Asia/Almaty");
  const moment = new Date();
  const { id } = await makeCampaign();
  await db.campaign.update({ where: { id }, data: { createdAt: moment } });
  const read = await db.$queryRaw`
    select created_at, extract(epoch from created_at)::float8 * 1000 as at, now() - created_at < interval '1 minute' as recent
    from campaigns where id = ${id}::uuid`;
  expect(read).toEqual([{ created_at: moment, at: moment.getTime(), recent: true }]);
});

test.skipIf(!pooler)(
  "PgBouncer keeps the zone of each client, whoever had the connection before",
  async () => {
    for (let each = 0; each < 10; each++) {
      expect(await zoneOf(OrderlyClient, pooler?.url)).toBe("UTC");
      expect(await zoneOf(Client, pooler?.url)).toBe("Asia/Almaty");
    }
  },
);

// At any hour it is another day in one of them than it is in UTC.
const zones = ["UTC", "Asia/Almaty", "Pacific/Kiritimati", "Etc/GMT+12"];

test.each(zones.entries().toArray())(
  "days are those of UTC whatever the session's zone: %i %s",
  async (index, zone) => {
    await db.campaign.deleteMany();
    const campaign = await makeCampaign();
    const { organizerId } = await makeMember(campaign.organisationId, "OWNER");
    const confirmed = ["01T23:59", "02T00:00", "03T23:59", "04T00:00"];
    const signers = confirmed.map((at) => ({ name: at, confirmedAt: new Date(`2026-03-${at}:00Z`) }));
    await makeSigners(campaign, signers);
    // Figures are a second old at times: each zone has its own.
    const through = addDays(dayOf(new Date()), -3 - index);
    await db.statisticsProgress.create({ data: { campaignId: campaign.id, through } });

    await db.$executeRawUnsafe(`set time zone '${zone}'`);
    onTestFinished(async () => void (await db.$executeRaw`set time zone 'UTC'`));

    const filter = exportFilterSchema.parse({ from: "2026-03-02", to: "2026-03-03" });
    expect(await countSigners(campaign.id, filter)).toBe(2);
    const shown: string[] = [];
    for await (const page of readSigners(campaign.id, filter)) shown.push(...page.map(({ name }) => name));
    expect(shown).toEqual(confirmed.slice(1, 3));

    await countSignIn(organizerId, "password");
    expect(await listSignInDays(organizerId)).toMatchObject([{ day: dayOf(new Date()), times: 1 }]);

    await vi.waitFor(async () => {
      const age = Number(/^qoldau_statistics_age_seconds (\S+)$/m.exec((await readMetrics()).text)?.[1]);
      expect(Math.abs(age * 1000 - (Date.now() - through.getTime() - DAY_MS))).toBeLessThan(60_000);
    }, 5_000);
  },
);

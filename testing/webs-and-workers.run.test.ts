import "#testing/settings";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { db } from "#lib/db";
import { enqueue } from "#lib/jobs";
import { retrying } from "#lib/transaction";
import { makeCampaign } from "#testing/make-campaign";
import { makeSignature } from "#testing/make-mail";
import { cookieOf, makeMember } from "#testing/make-member";
import { startSmtpSink } from "#testing/smtp-sink";
import { migrate } from "../scripts/migrate.ts";
import { end, run, startMortalDatabase, untilHealthy } from "./crash/live-instance.ts";
import { startPooler } from "./pooler.ts";
import { freePort } from "./try-out.ts";

// Two webs and two workers that share nothing but PostgreSQL, as on several machines.

const sink = await startSmtpSink();
const database = await startMortalDatabase();
const pooler = await startPooler(database.url);
console.log(
  pooler
    ? "Statements go through PgBouncer in transaction mode."
    : "SKIPPED: PgBouncer is not installed, so webs and workers speak to PostgreSQL directly.",
);
Object.assign(process.env, {
  ...{ NODE_ENV: "production", NODE_OPTIONS: "", LOG_LEVEL: "silent", HOST: "127.0.0.1" },
  ...{ TRUSTED_PROXIES: "127.0.0.1", DATABASE_URL: database.url, METRICS_PORT: String(await freePort()) },
});
await migrate(database.url);
const statements = { DATABASE_URL: pooler?.url ?? database.url };
const workers = [startWorker(), startWorker()];
const webs = await Promise.all([startWeb(), startWeb()]);

afterAll(async () => {
  await Promise.all([...webs.map(({ child }) => end(child)), ...workers.map(end)]);
  await db.$disconnect();
  await pooler?.stop();
  await database.stop();
  await sink.stop();
});

const patience = { timeout: 120_000, interval: 200 };
const slow = { timeout: 300_000 };

async function startWeb() {
  const port = await freePort();
  const child = run(["server/main.ts"], { ...statements, PORT: String(port) });
  const origin = `http://127.0.0.1:${port}`;
  await untilHealthy(origin);
  return { child, origin };
}

/** LISTEN and the locks of the queue need a connection of their own, so its own address leads past the pooler. */
function startWorker() {
  return run(["--import", "./worker/jsx.ts", "worker/main.ts"], {
    ...statements,
    WORKER_DATABASE_URL: database.url,
  });
}

type Web = (typeof webs)[number];
type Signer = { slug: string; email: string; source: string };

/** Each from a source of its own unless told. */
async function sign({ origin }: Web, { slug, email, source }: Signer): Promise<number> {
  const body = JSON.stringify({ email, country: "DE", display: "anonymous", locale: "en", consent: true });
  const headers = { "content-type": "application/json", "x-forwarded-for": source };
  const response = await fetch(`${origin}/api/v1/campaigns/${slug}/signatures`, {
    method: "POST",
    headers,
    body,
  });
  await response.arrayBuffer();
  return response.status;
}

function addressOf(index: number): Omit<Signer, "slug"> {
  return { email: `signer@signer-${index}.example`, source: `10.0.0.${index + 1}` };
}

/** In rows, whatever becomes of the processes: which worker took which job. */
async function noteEveryStart() {
  await db.$executeRaw`create table job_starts (job bigint, task int, worker text)`;
  await db.$executeRaw`
    create function note_start() returns trigger language plpgsql as $$ begin
      insert into job_starts values (new.id, new.task_id, new.locked_by);
      return new;
    end $$`;
  await db.$executeRaw`
    create trigger note_start after update of locked_by on graphile_worker._private_jobs for each row
    when (new.locked_by is not null) execute function note_start()`;
}

/** Mails that were begun: how often each, and by how many processes. */
async function readStarts() {
  const [found] = await db.$queryRaw<{ starts: number; jobs: number; processes: number }[]>`
    select count(*)::int as starts, count(distinct job)::int as jobs, (
      select count(*)::int from worker_heartbeats where worker_ids && array_agg(worker)) as processes
    from job_starts join graphile_worker._private_tasks as known on known.id = task where identifier = 'send-mail'`;
  return found;
}

beforeAll(async () => {
  await vi.waitFor(async () => expect(await db.workerHeartbeat.count()).toBe(2), patience);
  for (const { origin } of webs)
    await vi.waitFor(async () => expect((await fetch(`${origin}/readyz`)).status).toBe(200), patience);
}, 300_000);

test("every job is done once, though two workers compete for it", slow, async () => {
  const people = 60;
  const { slug } = await makeCampaign();
  await noteEveryStart();
  // More mails wait for an answer than one worker takes at once, so both take some.
  const { promise: bothWork, resolve: letGo } = Promise.withResolvers<void>();
  for (let index = 0; index < 20; index += 1) sink.behaveTo(addressOf(index).email, () => bothWork);
  const answers = Array.from({ length: people }, (_, index) =>
    sign(webs[index % 2 === 0 ? 0 : 1], { slug, ...addressOf(index) }),
  );
  expect(new Set(await Promise.all(answers))).toEqual(new Set([202]));
  await vi.waitFor(async () => expect(await readStarts()).toMatchObject({ processes: 2 }), patience);
  letGo();
  await vi.waitFor(
    async () => expect(await db.mail.count({ where: { state: "SENT" } })).toBe(people),
    patience,
  );
  expect(await readStarts()).toEqual({ starts: people, jobs: people, processes: 2 });
  expect(sink.received.map(({ to }) => to[0]).toSorted()).toEqual(
    Array.from({ length: people }, (_, index) => addressOf(index).email).toSorted(),
  );
});

test("what a source has used up at one web, the other refuses", slow, async () => {
  const { slug } = await makeCampaign();
  const greedy = { slug, email: "greedy@greedy.example", source: "10.1.0.1" };
  // Again when its minute happened to end between the two.
  await vi.waitFor(async () => {
    while ((await sign(webs[0], greedy)) !== 429);
    expect(await sign(webs[1], greedy)).toBe(429);
  }, patience);
  expect(await sign(webs[1], { slug, email: "other@other.example", source: "10.1.0.2" })).toBe(202);
});

test("what is changed at one web shows at both within five seconds", slow, async () => {
  const { slug, organisationId } = await makeCampaign();
  const { organizerId } = await makeMember(organisationId, "ORGANIZER");
  const cookie = await cookieOf(organizerId);
  const at = async ({ origin }: Web) => {
    const campaign = await (await fetch(`${origin}/api/v1/campaigns/${slug}`)).json();
    const page = await (await fetch(`${origin}/en/campaigns/${slug}`)).text();
    return {
      state: campaign.state,
      signatures: campaign.counts.signaturesConfirmed,
      saysSo: page.includes("The organizers have paused the letters"),
    };
  };
  for (const web of webs) expect(await at(web)).toEqual({ state: "ACTIVE", signatures: 0, saysSo: false });

  const signer = { slug, email: "signer@once.example", source: "10.2.0.1" };
  expect(await sign(webs[0], signer)).toBe(202);
  await post(webs[0], `/en/confirm/${await tokenMailedTo(signer.email)}`, {}, "");
  const counted = { state: "ACTIVE", signatures: 1, saysSo: false };
  await vi.waitFor(async () => expect(await Promise.all(webs.map(at))).toEqual([counted, counted]), patience);
  await post(webs[0], `/en/organizer/campaigns/${slug}`, { form: "move", to: "PAUSED" }, cookie);
  const paused = { state: "PAUSED", signatures: 1, saysSo: true };
  await vi.waitFor(async () => expect(await Promise.all(webs.map(at))).toEqual([paused, paused]), {
    timeout: 5_000,
    interval: 200,
  });
});

async function post({ origin }: Web, path: string, fields: Record<string, string>, cookie: string) {
  const body = new URLSearchParams(fields);
  const response = await fetch(`${origin}${path}`, {
    method: "POST",
    body,
    headers: { cookie },
    redirect: "manual",
  });
  expect(response.status).toBe(303);
}

async function tokenMailedTo(email: string): Promise<string> {
  const mail = await vi.waitFor(() => {
    const found = sink.received.find(({ to }) => to.includes(email));
    return found ?? Promise.reject(new Error("no mail yet"));
  }, patience);
  const { text = "" } = await PostalMime.parse(mail.raw);
  return /\/confirm\/([\w-]+)/.exec(text)?.[1] ?? "";
}

test("two counting jobs never run together, also when the database dies in the middle", slow, async () => {
  const signers = 7;
  const campaign = await makeCampaign();
  const longAgo = new Date(Date.now() - 10 * 86_400_000);
  for (let index = 0; index < signers; index += 1)
    await makeSignature(campaign, `past-${index}@example.org`, { confirmedAt: longAgo, createdAt: longAgo });
  await holdCountingUp();
  for (let job = 0; job < 2; job += 1) await enqueue(db, "roll-up-statistics", {});
  await vi.waitFor(expectOneAtATime, patience);

  await database.killAndReopen();
  await vi.waitFor(expectOneAtATime, patience);
  await retrying(() => db.$executeRaw`update counting_gate set open = true`);
  await vi.waitFor(async () => expect(await countingJobs()).toBe(0), patience);
  const counted = await db.statisticsCount.aggregate({
    where: { campaignId: campaign.id, by: "day", metric: "signaturesConfirmed" },
    _sum: { count: true },
  });
  expect(counted._sum.count).toBe(signers);
});

test.skipIf(!pooler)("all of that went through PgBouncer", async () => {
  expect(await pooler?.transactions()).toBeGreaterThan(100);
});

/** Whoever counts waits in the middle of its transaction, also after a restart, until the gate is opened. */
async function holdCountingUp() {
  await db.$executeRaw`create table counting_gate as select false as open`;
  await db.$executeRaw`
    create function wait_at_gate() returns trigger language plpgsql as $$ begin
      while not (select open from counting_gate) loop perform pg_sleep(0.05); end loop;
      return null;
    end $$`;
  await db.$executeRaw`
    create trigger wait_at_gate before insert on statistics_counts for each statement execute function wait_at_gate()`;
}

/** One worker is counting and the other waits for its turn. */
async function expectOneAtATime() {
  const [counting] = await db.$queryRaw<{ holds: number; waits: number; both: number }[]>`
    select (count(*) filter (where granted))::int as holds, (count(*) filter (where not granted))::int as waits
    from pg_locks where locktype = 'advisory'`;
  expect(counting).toEqual({ holds: 1, waits: 1 });
}

async function countingJobs(): Promise<number> {
  const [row] = await db.$queryRaw<{ jobs: number }[]>`
    select count(*)::int as jobs from graphile_worker.jobs where task_identifier = 'roll-up-statistics'`;
  return row?.jobs ?? 0;
}

import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startImapServer } from "#testing/imap-server";
import { portOf } from "#testing/try-out";

const CONNECTIONS = 2;
const mailbox = await startImapServer();
vi.stubEnv("RETURN_PATH", "bounces@example.org");
vi.stubEnv("MAIL_REPORTS_IMAP_URL", `imap://bounces:secret@127.0.0.1:${mailbox.port}`);
vi.stubEnv("DATABASE_POOL", String(CONNECTIONS));
const { readMailbox } = await import("#domain/delivery/read-mailbox");
const { takeReport } = await import("#domain/delivery/take-report");
const { addDays } = await import("#lib/clock");
const { db } = await import("#lib/db");
const { env } = await import("#lib/env");
const { beat } = await import("#lib/heartbeat");
const { makeCampaign } = await import("#testing/make-campaign");
const { makeQueuedLetter, makeSignatureMail } = await import("#testing/make-mail");
const { observe, readMetrics } = await import("./metrics.ts");

beforeAll(async () => void (await readMailbox()));
afterAll(mailbox.stop);

type Cause = {
  /** Labels of the series that is looked at. */
  of?: string[];
  /** Brings about what the metric is there to tell of; what it answers takes that back. */
  bring: () => Promise<unknown>;
  sinks?: true;
};

const yesterday = () => addDays(new Date(), -1);

const causes: Record<string, Cause> = {
  qoldau_database_up: { bring: useUpThePool, sinks: true },
  qoldau_database_answer_seconds: { bring: useUpThePool },
  qoldau_workers: { bring: () => beat(randomUUID(), ["worker"]) },
  qoldau_job_oldest_waiting_seconds: { bring: () => addJob("run_at = now() - interval '2 hours'") },
  qoldau_jobs: { of: ['state="dead"'], bring: () => addJob("attempts = max_attempts") },
  qoldau_mail_oldest_waiting_seconds: { bring: () => makeMail({ createdAt: yesterday() }) },
  qoldau_mails: { of: ['state="PARKED"'], bring: () => makeMail({ state: "PARKED" }) },
  qoldau_mails_of_last_hour: {
    of: ['state="FAILED"', 'reason="policy"'],
    bring: () => makeMail({ state: "FAILED", lastReason: "policy" }),
  },
  qoldau_letters: { of: ['state="UNKNOWN"'], bring: () => makeQueuedLetter({ state: "UNKNOWN" }) },
  qoldau_mail_reports_total: {
    of: ['source="webhook"', 'outcome="unknown"'],
    bring: () => takeReport("no report", { source: "webhook" }),
  },
  qoldau_report_mailbox_age_seconds: {
    bring: () => db.reportMailbox.updateMany({ data: { readAt: yesterday() } }),
  },
  qoldau_report_mailbox_left: { bring: leaveMessage },
  qoldau_http_answers_total: { of: ['status="503"'], bring: turnAway },
  nodejs_eventloop_lag_p99_seconds: { bring: holdTheLoop },
  qoldau_statistics_age_seconds: { bring: () => makeOldCampaign() },
  qoldau_backup_age_seconds: {
    bring: () => db.instanceMark.create({ data: { name: "backup", at: yesterday() } }),
  },
};

const [, runbook = ""] = readFileSync("docs/operations.md", "utf8").split("\n## Watching\n");
const alarms = [...runbook.matchAll(/^\| `(\w+)` \| /gm)].map(([, name]) => name ?? "");
const ofOurs = (names: string[]) => names.filter((name) => name.startsWith("qoldau_")).sort();

test("each alarm of the runbook has a cause below, and each metric of ours an alarm and a sentence", async () => {
  expect(alarms.toSorted()).toEqual(Object.keys(causes).sort());
  const { text } = await readMetrics();
  const told = [...text.matchAll(/^# HELP (\w+) \S.{20,}$/gm)].map(([, name]) => name ?? "");
  expect(told).toEqual(expect.arrayContaining(alarms));
  const toLookAt = ["qoldau_http_request_duration_seconds"];
  expect(ofOurs(told)).toEqual(ofOurs([...alarms, ...toLookAt]));
});

/** What is told is at most a second old. */
const soon = { timeout: 50_000, interval: 200 };

test.each(Object.entries(causes))("%s tells of its cause", async (name, { of = [], bring, sinks }) => {
  await vi.waitFor(async () => expect(await readValue("qoldau_database_up")).toBe(1), soon);
  const before = (await readValue(name, of)) ?? 0;
  const end = await bring();
  try {
    await vi.waitFor(async () => {
      const after = (await readValue(name, of)) ?? 0;
      expect(sinks ? before - after : after - before).toBeGreaterThan(0);
    }, soon);
  } finally {
    if (typeof end === "function") await end();
  }
});

test("they come in time however long the database takes for them", async () => {
  const other = new Client({ connectionString: env().DATABASE_URL });
  await other.connect();
  await other.query("begin; lock table instance_marks in access exclusive mode");
  try {
    await vi.waitFor(async () => expect(await readValue("qoldau_database_up")).toBe(0), soon);
  } finally {
    await other.end();
  }
  await vi.waitFor(async () => expect(await readValue("qoldau_database_up")).toBe(1), soon);
});

test("no label tells of a person, a campaign or an organisation", async () => {
  const { email, campaign } = await makeSignatureMail();
  const { slug } = await db.campaign.findUniqueOrThrow({ where: { id: campaign.id } });
  const { text } = await readMetrics();
  for (const secret of [email, slug, campaign.id, campaign.organisationId])
    expect(text).not.toContain(secret);
});

/** The sum over the series that have these labels; null where there is none. */
async function readValue(name: string, labels: string[] = []): Promise<number | null> {
  const { text } = await readMetrics();
  const lines = text
    .split("\n")
    .filter((line) => line.startsWith(`${name} `) || line.startsWith(`${name}{`))
    .filter((line) => labels.every((label) => line.includes(label)));
  return lines.length === 0 ? null : lines.reduce((sum, line) => sum + Number(line.split(" ").at(-1)), 0);
}

/** Every connection is held by a transaction that waits. */
async function useUpThePool() {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const held: Promise<unknown>[] = [];
  for (let each = 0; each < CONNECTIONS; each++) {
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const hold = async (database: Pick<typeof db, "$queryRaw">) => {
      await database.$queryRaw`select 1`;
      begin();
      await released;
    };
    held.push(db.$transaction(hold, { timeout: 120_000 }));
    await begun;
  }
  return () => {
    release();
    return Promise.all(held);
  };
}

async function addJob(change: string) {
  await db.$executeRaw`select graphile_worker.add_job('purge-expired', '{}', job_key => 'of a test')`;
  await db.$executeRawUnsafe(`update graphile_worker._private_jobs set ${change} where key = 'of a test'`);
}

async function makeMail(data: Parameters<typeof db.mail.update>[0]["data"]) {
  const { mailId } = await makeSignatureMail();
  await db.mail.update({ where: { id: mailId }, data });
}

async function leaveMessage() {
  mailbox.put("Subject: a question\r\n\r\nWhen?");
  await readMailbox();
}

async function turnAway() {
  const server = createServer((request, response) => {
    observe(request, response);
    response.writeHead(503, { "retry-after": "5" }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  await (await fetch(`http://127.0.0.1:${portOf(server)}/`)).text();
  server.close();
}

/** Longer each time, so that it stands out on the slowest machine. */
async function holdTheLoop() {
  let milliseconds = 50;
  const timer = setInterval(() => {
    const until = performance.now() + milliseconds;
    while (performance.now() < until);
    milliseconds = Math.min(milliseconds * 2, 2_000);
  }, 10);
  return () => clearInterval(timer);
}

async function makeOldCampaign() {
  const { id } = await makeCampaign();
  await db.campaign.update({ where: { id }, data: { createdAt: addDays(new Date(), -30) } });
}

import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { request as send } from "node:http";
import { join } from "node:path";
import pg from "pg";
import { disguisesOf, dumpDatabase, type RunQuery } from "../../testing/dump-database.ts";
import { journeyPorts } from "../../testing/journey-ports.ts";
import { expect, slug, test } from "../fixtures.ts";
import { linkWith } from "../mailbox.ts";
import { campaignPath, confirmByMail, sign } from "../steps.ts";
import { words } from "../words.ts";

/** Stands in everything that this visitor is, sends or types, so that one search finds any of it. */
const MARK = `Zq${randomBytes(5).toString("hex")}xv`;
const agent = `${MARK}-browser/7.7`;
const forwarded = "203.0.113.177";
const peer = "127.0.0.77";
const dataDir = process.env.E2E_DATA_DIR ?? "test-results/data";

test.use({
  javaScriptEnabled: false,
  userAgent: agent,
  extraHTTPHeaders: { "x-forwarded-for": forwarded },
});

test("after a whole journey no dump, log, metric or mail header tells who it was", async ({
  page,
  mailbox,
}) => {
  const email = `${MARK}@example.org`;
  await page.goto(`/en?${MARK}=${MARK}`, { referer: `https://${MARK}.example/from` });
  await sign(page, "en", { email });
  await confirmByMail(page, "en", mailbox, email);
  const thanks = await mailbox.waitForMail(email, 2);
  await page.goto(linkWith(thanks, "not-me").replace("/not-me", ""));
  await page
    .getByText(words("en", "manage", "show.summary"))
    .first()
    .click();
  await signFromElsewhere();
  await page.request.post(`/api/v1/campaigns/${slug}/letters`, { data: letter });
  await failInEveryWay(page.request);
  const mails = [...(await mailbox.mailsTo(email)), await mailbox.waitForMail(`else-${email}`)];

  const dump = await withDatabase(dumpDatabase);
  expect(dump).toContain("public.signatures: (");
  const found = {
    dump: linesWith(dump, "table"),
    logs: readLogs().flatMap((log) => linesWith(log, "line")),
    metrics: linesWith(await readMetrics(), "line"),
    headers: mails.flatMap(({ headers }) => linesWith(withoutReceiver(headers), "header")),
  };
  expect(found).toEqual({ dump: [], logs: [], metrics: [], headers: [] });
});

const letter = {
  recipients: ["ombudsman"],
  language: "en",
  sender: { name: `${MARK} Lee`, city: `${MARK}burg`, country: "PL", postalAddress: `${MARK} street 1` },
  personalParagraph: `${MARK} believes in fair trials.`,
  paper: "a4",
};

/** From an address of its own, as far as one machine has several. */
function signFromElsewhere(): Promise<void> {
  const body = JSON.stringify({
    ...{ email: `else-${MARK}@example.org`, name: `${MARK} Әнуар`, country: "KZ", display: "full-name" },
    ...{ locale: "kk", consent: true, updates: true, comment: `${MARK} agrees.` },
  });
  const headers = {
    ...{ "content-type": "application/json", "content-length": Buffer.byteLength(body) },
    ...{ "user-agent": agent, referer: `https://${MARK}.example/`, "x-forwarded-for": forwarded },
  };
  const target = { host: "127.0.0.1", port: journeyPorts.PORT, localAddress: peer };
  return new Promise((resolve, reject) => {
    const path = `/api/v1/campaigns/${slug}/signatures`;
    const asked = send({ ...target, path, method: "POST", headers }, (answer) => {
      answer.resume().once("end", () => (answer.statusCode === 202 ? resolve() : reject(answer.statusCode)));
    });
    asked.once("error", reject).end(body);
  });
}

type Client = import("@playwright/test").APIRequestContext;

/** What goes wrong is what most software writes down. */
async function failInEveryWay(client: Client) {
  const form = { email: `${MARK} no address`, name: MARK, comment: MARK };
  const answers = [
    await client.get(`/en/campaigns/${MARK}`),
    await client.get(`/en/confirm/${MARK}`),
    await client.get(`/${MARK}/%E0%A4%A`),
    await client.post(campaignPath("en"), { form }),
    await client.post("/en/organizer/sign-in", {
      form: { form: "sign-in", email: `${MARK}@ngo.example`, password: MARK },
    }),
    await client.post(`/api/v1/campaigns/${slug}/letters`, { data: { ...letter, sender: { name: MARK } } }),
    await client.post(`/api/v1/campaigns/${slug}/signatures`, { data: `{"email":"${MARK}` }),
  ];
  for (const answer of answers) {
    expect(answer.status(), answer.url()).toBeGreaterThanOrEqual(400);
    expect(answer.status(), answer.url()).toBeLessThan(500);
  }
}

const needles = [...disguisesOf(MARK), MARK.toLowerCase(), forwarded, peer];

/** Names the place only: a failing test must not print the row. */
function linesWith(text: string, kind: string): string[] {
  const lines = text.split("\n").filter((line) => needles.some((needle) => line.includes(needle)));
  return lines.map((line) => `${kind} ${line.split(":", 1)[0]?.slice(0, 60)}`);
}

async function withDatabase<T>(work: (run: RunQuery) => Promise<T>): Promise<T> {
  const { postgres } = JSON.parse(readFileSync(join(dataDir, "keys.json"), "utf8"));
  const connectionString = `postgresql://qoldau:${postgres}@127.0.0.1:${journeyPorts.POSTGRES_PORT}/qoldau`;
  const pool = new pg.Pool({ connectionString, max: 2 });
  try {
    return await work(async (sql) => (await pool.query(sql)).rows);
  } finally {
    await pool.end();
  }
}

function readLogs(): string[] {
  const folder = join(dataDir, "logs");
  const files = readdirSync(folder);
  expect(files).toContain("web.log");
  return files.map((file) => readFileSync(join(folder, file), "utf8"));
}

async function readMetrics(): Promise<string> {
  const text = await (await fetch(`http://127.0.0.1:${journeyPorts.METRICS_PORT}/metrics`)).text();
  expect(text).toContain("qoldau_http_request_duration_seconds_count");
  return text;
}

/** To whom a mail goes must stand on it. */
function withoutReceiver(headers: Record<string, string>): string {
  const rest = Object.entries(headers).filter(([name]) => !["to", "delivered-to"].includes(name));
  return rest.map(([name, value]) => `${name}: ${value}`).join("\n");
}

import "#testing/settings";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { db } from "#lib/db";
import { translator } from "#lib/i18n";
import type { Locale } from "#lib/locales";
import { makeCampaign } from "#testing/make-campaign";
import { migrate } from "../scripts/migrate.ts";
import { end, run, startMortalDatabase, untilHealthy } from "./crash/live-instance.ts";
import { freePort } from "./try-out.ts";

// A web that cannot keep up, seen from outside: whoever signs is told at once to come back, and loses nothing of what
// they typed; everything else goes on.

const database = await startMortalDatabase();
const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
Object.assign(process.env, {
  ...{ NODE_ENV: "production", NODE_OPTIONS: "", LOG_LEVEL: "silent", HOST: "127.0.0.1" },
  ...{ TRUSTED_PROXIES: "127.0.0.1", DATABASE_URL: database.url, APP_URL: origin },
  ...{ PORT: String(port), METRICS_PORT: String(await freePort()) },
});
await migrate(database.url);
const { slug } = await makeCampaign();
const web = run(["--import", "./testing/slow-turns.ts", "server/main.ts"]);

afterAll(async () => {
  await end(web);
  await db.$disconnect();
  await database.stop();
});

const patience = { timeout: 120_000, interval: 200 };
const slow = { timeout: 300_000 };
const forever = new Promise<never>(() => {});

beforeAll(async () => {
  await untilHealthy(origin);
  await vi.waitFor(async () => expect(await statusOf("/readyz")).toBe(200), patience);
}, 120_000);

async function statusOf(path: string): Promise<number> {
  const response = await fetch(`${origin}${path}`);
  await response.arrayBuffer();
  return response.status;
}

let people = 0;
/** Each from a domain and a source of their own, so that no limit holds them. */
function somebody() {
  people += 1;
  const source = `10.0.${people >> 8}.${people & 255}`;
  return { email: `Signer@signer-${people}.example`, headers: { "x-forwarded-for": source } };
}

function signByApi(): Promise<Response> {
  const { email, headers } = somebody();
  const body = JSON.stringify({ email, country: "DE", display: "anonymous", locale: "en", consent: true });
  return fetch(`${origin}/api/v1/campaigns/${slug}/signatures`, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body,
  });
}

type Visitor = Awaited<ReturnType<typeof fillInForm>>;

/** Opens the page and fills in its form; nothing is sent yet. */
async function fillInForm(locale: Locale) {
  const page = `${origin}/${locale}/campaigns/${slug}`;
  const { email, headers } = somebody();
  const typed = { email, country: "KZ", display: "first-name", name: "Әсел Ён", consent: "true" };
  const shown = fieldsOf(await (await fetch(page)).text());
  return { locale, page, headers, fields: { ...shown, ...typed } };
}

function submit({ page, headers, fields }: Visitor): Promise<Response> {
  const accept = { ...headers, accept: "text/html" };
  const body = new URLSearchParams(fields);
  return fetch(page, { method: "POST", headers: accept, body, redirect: "manual" });
}

/** What a browser would send of the form to sign. */
function fieldsOf(html: string): Record<string, string> {
  const form = /<form\b(?:(?!<form\b).)*?name="stamp".*?<\/form>/s.exec(html)?.[0] ?? "";
  const chosen = [...form.matchAll(/<select\b[^>]* name="(\w+)".*?<option value="(\w*)" selected=""/gs)];
  const inputs = [...form.matchAll(/<input\b[^>]*>/g)].map(([tag]) => tag);
  const sent = inputs.filter((tag) => !/ type="(?:radio|checkbox)"/.test(tag) || / checked=""/.test(tag));
  const typed = sent.map((tag) => [/ name="(\w+)"/.exec(tag)?.[1], / value="([^"]*)"/.exec(tag)?.[1] ?? ""]);
  return Object.fromEntries([...typed, ...chosen.map(([, name, value]) => [name, value])]);
}

/** A page in the person's language that says why, and whose form would send the same once more. */
async function expectPageToComeBackWith(response: Response, { locale, fields }: Visitor) {
  expect(response.status).toBe(503);
  expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
  const html = await response.text();
  expect(html).toContain(`<html lang="${locale}"`);
  expect(html).toContain(translator(locale, "errors")("problems.again.text"));
  expect(fieldsOf(html)).toEqual(fields);
}

async function expectProblemToComeBackWith(response: Response) {
  expect(response.status).toBe(503);
  expect(response.headers.get("content-type")).toContain("application/problem+json");
  expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await response.json()).toMatchObject({ status: 503, code: "unavailable" });
}

/** As the person does who was told to come back: with what stands in the form. */
async function expectSigned(visitor: Visitor) {
  const response = await submit(visitor);
  expect([response.status, response.headers.get("location")]).toEqual([
    303,
    expect.stringContaining("/check-mail"),
  ]);
}

/** Until it is let go nobody can write a signature; reading goes on. */
async function holdSignatures() {
  const held = Promise.withResolvers<void>();
  const over = Promise.withResolvers<void>();
  const hold = db.$transaction(
    async (transaction) => {
      await transaction.$executeRaw`lock table signatures in share row exclusive mode`;
      held.resolve();
      await over.promise;
    },
    { timeout: slow.timeout },
  );
  await Promise.race([held.promise, hold]);
  return async () => {
    over.resolve();
    await hold;
  };
}

/** Until it is let go each turn of the web takes longer than it may. */
async function slowDown() {
  web.kill("SIGUSR2");
  return async () => void web.kill("SIGUSR2");
}

/** One after the other signs until one is turned away; the others wait for their answers. */
async function signUntilOneIsTurnedAway() {
  const answers: Promise<Response>[] = [];
  let turnedAway: Response | undefined;
  while (!turnedAway) {
    answers.push(signByApi());
    const answered = answers.map(async (answer) => ((await answer).status === 503 ? answer : forever));
    turnedAway = await Promise.race([sleep(patience.interval, undefined), ...answered]);
  }
  return { answers, turnedAway };
}

/** What happens to those who come while it is held up. */
async function askInVain(visitor: Visitor, goesOn: readonly string[]) {
  const { answers, turnedAway } = await signUntilOneIsTurnedAway();
  const page = await submit(visitor);
  const refused = [turnedAway, await signByApi(), await signByApi()];
  for (const path of goesOn) expect(await statusOf(path)).toBe(200);
  return { answers, refused, page };
}

test.each([
  { why: "signatures wait for the database", holdUp: holdSignatures, goesOn: ["/healthz", "/readyz"] },
  { why: "each turn of the web comes late", holdUp: slowDown, goesOn: ["/healthz"] },
])("while $why, signers are told to come back, and taken afterwards", slow, async ({ holdUp, goesOn }) => {
  const visitor = await fillInForm("kk");
  const letGo = await holdUp();
  const { answers, refused, page } = await askInVain(visitor, goesOn).finally(letGo);
  for (const answer of refused) await expectProblemToComeBackWith(answer);
  await expectPageToComeBackWith(page, visitor);
  const statuses = (await Promise.all(answers)).map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([202, 503]));
  await vi.waitFor(async () => expect((await signByApi()).status).toBe(202), patience);
  await expectSigned(visitor);
});

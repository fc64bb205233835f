import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { journeyPorts } from "../../testing/journey-ports.ts";
import { expect, slug, test } from "../fixtures.ts";
import { processesOf } from "../processes.ts";
import { startSecondWeb } from "../second-web.ts";

test.describe.configure({ timeout: 120_000 });

/** All processes of the journeys' instance less those that ran before. */
const websBeside = (others: number[]) =>
  processesOf("server/main.ts", journeyPorts.POSTGRES_PORT).filter((pid) => !others.includes(pid));

test("several webs on one address replace each other without a lost request, and what is killed comes back", async () => {
  const others = websBeside([]);
  const webs = await startSecondWeb(8, { WEB_CONCURRENCY: "2" });
  try {
    await expect.poll(() => websBeside(others).length).toBe(3);
    const supervisor = webs.pid;
    const first = websBeside([...others, supervisor]);
    const load = askOnAndOn(`${webs.origin}/en`);
    process.kill(supervisor, "SIGHUP");
    await expect
      .poll(() => websBeside([...others, supervisor, ...first]).length, { timeout: 60_000 })
      .toBe(2);
    await expect.poll(() => websBeside(others).filter((pid) => first.includes(pid))).toEqual([]);
    expect(await load.stop()).toEqual([200]);

    const [victim = 0] = websBeside([...others, supervisor]);
    process.kill(victim, "SIGKILL");
    await expect.poll(() => websBeside([...others, supervisor, victim]).length, { timeout: 60_000 }).toBe(2);
    await expect.poll(async () => (await fetch(`${webs.origin}/readyz`)).status).toBe(200);
  } finally {
    await webs.stop();
  }
  expect(websBeside(others)).toEqual([]);
});

test("webs told to stop hear out who is still speaking, and take nobody else", async () => {
  const webs = await startSecondWeb(8, { WEB_CONCURRENCY: "2", RATE_LIMITS: "off" });
  const slow = [speakSlowly(webs.origin), speakSlowly(webs.origin), speakSlowly(webs.origin)];
  await Promise.all(slow.map(({ begun }) => begun));
  const stopped = webs.stop();
  await expect.poll(() => fetch(webs.origin).catch(() => "refused")).toBe("refused");
  expect(await Promise.all(slow.map(({ finish }) => finish()))).toEqual([202, 202, 202]);
  await stopped;
});

/** Says that it signs, and with what only when it is asked to finish; resolves with the status of the answer then. */
function speakSlowly(origin: string) {
  const email = `${crypto.randomUUID()}@slow.example`;
  const body = JSON.stringify({ email, country: "DE", display: "anonymous", locale: "en", consent: true });
  const headers = {
    "content-type": "application/json",
    "content-length": body.length,
    expect: "100-continue",
  };
  const sent = request(`${origin}/api/v1/campaigns/${slug}/signatures`, { method: "POST", headers });
  const answer = once(sent, "response");
  const begun = once(sent, "continue");
  sent.flushHeaders();
  return {
    begun,
    async finish() {
      sent.end(body);
      const [{ statusCode }] = (await answer) as [IncomingMessage];
      return statusCode;
    },
  };
}

/** One request after another until it is stopped; resolves with the answers there were, each once, a lost one as its error. */
function askOnAndOn(url: string) {
  const seen = new Set<number | string>();
  let asking = true;
  const lost = (error: Error) => String(error.cause ?? error);
  const load = (async () => {
    while (asking) seen.add(await fetch(url).then(({ status }) => status, lost));
  })();
  return {
    async stop() {
      asking = false;
      await load;
      return [...seen];
    },
  };
}

import { journeyPorts } from "../../testing/journey-ports.ts";
import { expect, slug, test } from "../fixtures.ts";
import { postmasterOf, processesOf } from "../processes.ts";

const signatures = `/api/v1/campaigns/${slug}/signatures`;
const signature = { country: "DE", display: "anonymous", locale: "en", consent: true };
const database = journeyPorts.POSTGRES_PORT;
const dataDir = process.env.E2E_DATA_DIR ?? "test-results/data";

test.describe.configure({ mode: "serial", timeout: 120_000 });

test("a worker killed in the middle loses no mail", async ({ request, mailbox, address }) => {
  const addresses = Array.from({ length: 30 }, (_, index) => `${index}-${address}`);
  for (const [index, email] of addresses.entries()) {
    const answer = await request.post(signatures, { data: { ...signature, email } });
    expect(answer.status()).toBe(202);
    if (index === 15) for (const pid of processesOf("worker/main.ts", database)) process.kill(pid, "SIGKILL");
  }
  for (const email of addresses) {
    await expect
      .poll(async () => (await mailbox.mailsTo(email)).length, { timeout: 60_000 })
      .toBeGreaterThan(0);
  }
});

test("a database that is killed under load comes back, and the app with it", async ({
  request,
  mailbox,
  address,
}) => {
  const webBefore = processesOf("server/main.ts", database);
  const accepted: string[] = [];
  const refused = new Set<number>();
  const sign = async (index: number) => {
    const email = `load-${index}-${address}`;
    const answer = await request.post(signatures, { data: { ...signature, email }, timeout: 30_000 });
    if (answer.status() === 202) accepted.push(email);
    else refused.add(answer.status());
  };
  const load = (async () => {
    for (let index = 0; index < 60; index += 4)
      await Promise.all([0, 1, 2, 3].map((step) => sign(index + step)));
  })();
  process.kill(postmasterOf(dataDir), "SIGKILL");
  await load;
  await expect.poll(async () => (await request.get("/readyz")).status(), { timeout: 60_000 }).toBe(200);
  expect([...refused].filter((status) => status !== 503)).toEqual([]);
  expect(processesOf("server/main.ts", database)).toEqual(webBefore);
  await expect.poll(() => sign(1000).then(() => accepted.length), { timeout: 30_000 }).toBeGreaterThan(0);
  for (const email of accepted.slice(0, 5).concat(accepted.slice(-5))) await mailbox.waitForMail(email);
});

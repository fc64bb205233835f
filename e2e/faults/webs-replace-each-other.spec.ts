import { journeyPorts } from "../../testing/journey-ports.ts";
import { expect, test } from "../fixtures.ts";
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
    const answers: number[] = [];
    let asking = true;
    const load = (async () => {
      while (asking) answers.push((await fetch(`${webs.origin}/en`)).status);
    })();
    process.kill(supervisor, "SIGHUP");
    await expect
      .poll(() => websBeside([...others, supervisor, ...first]).length, { timeout: 60_000 })
      .toBe(2);
    await expect.poll(() => websBeside(others).filter((pid) => first.includes(pid))).toEqual([]);
    asking = false;
    await load;
    expect(new Set(answers)).toEqual(new Set([200]));

    const [victim = 0] = websBeside([...others, supervisor]);
    process.kill(victim, "SIGKILL");
    await expect.poll(() => websBeside([...others, supervisor, victim]).length, { timeout: 60_000 }).toBe(2);
    await expect.poll(async () => (await fetch(`${webs.origin}/readyz`)).status).toBe(200);
  } finally {
    await webs.stop();
  }
  expect(websBeside(others)).toEqual([]);
});

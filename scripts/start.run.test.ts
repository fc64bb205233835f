import { globSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  listenAnywhere,
  portOf,
  startTryOut,
  type TryOutEnvironment,
  tryOutEnvironment,
  untilReady,
} from "#testing/try-out";

let environment: TryOutEnvironment;
beforeAll(async () => {
  environment = await tryOutEnvironment();
});
afterAll(() => rmSync(path.dirname(environment.DATA_DIR ?? ""), { recursive: true, force: true }));

test("starts, refuses a second start on its folder, and stops without a trace", async () => {
  const first = startTryOut(environment);
  await untilReady(first);
  expect(await statusOf("/readyz")).toBe(200);
  expect(await refusal({})).toMatch(/already runs on this DATA_DIR/);

  first.child.kill("SIGTERM");
  expect(await first.exited).toEqual([0, null]);
  expect(first.output).toContain("Stopped. All data is kept.");
  expect(processesOf(environment)).toEqual([]);
});

test("starts again with the same keys and password, within seconds", async () => {
  const keys = readFileSync(path.join(environment.DATA_DIR ?? "", "keys.json"), "utf8");
  const run = startTryOut(environment);
  await untilReady(run);
  console.log(/Ready after .*/.exec(run.output)?.[0]);
  expect(readFileSync(path.join(environment.DATA_DIR ?? "", "keys.json"), "utf8")).toBe(keys);
  expect(run.output).toContain(JSON.parse(keys).organizer);

  run.child.kill("SIGKILL");
  await expect.poll(() => processesOf(environment), { timeout: 30_000 }).toEqual([]);
});

test("keeps what it made private", () => {
  const files = globSync(["keys.json", "logs/*", "mailbox/*"], { cwd: environment.DATA_DIR });
  const open = files.filter((file) => statSync(path.join(environment.DATA_DIR ?? "", file)).mode & 0o077);
  expect(open).toEqual([]);
});

test("says in a sentence what is wrong, and what to do", async () => {
  const other = await listenAnywhere();
  const taken = String(portOf(other));
  expect(await refusal({ MAILBOX_PORT: taken })).toContain(`Port ${taken} for the mailbox page is taken`);
  other.close();
  expect(await refusal({ PORT: "abc" })).toContain('PORT is "abc": set it to a number from 1 to 65535');
  expect(await refusal({ DATABASE_URL: "postgresql://db/x" })).toContain(
    "npm start is the try-out, but DATABASE_URL",
  );
  expect(await refusal({ DATA_DIR: "package.json" })).toContain(
    "set DATA_DIR to a folder that you may write to",
  );
});

async function refusal(more: Record<string, string>) {
  const run = startTryOut({ ...environment, ...more });
  expect((await run.exited)[0]).toBe(1);
  expect(run.output).not.toMatch(/^\s+at /m);
  return run.output;
}

async function statusOf(pathname: string) {
  return (await fetch(`http://127.0.0.1:${environment.PORT}${pathname}`)).status;
}

/** Processes that know this try-out's folder, by command line or environment. */
function processesOf({ DATA_DIR = "" }: TryOutEnvironment) {
  return globSync("/proc/[0-9]*").filter((folder) =>
    [`${folder}/cmdline`, `${folder}/environ`].some((file) => mentions(file, DATA_DIR)),
  );
}

function mentions(file: string, text: string) {
  try {
    return readFileSync(file, "utf8").includes(text);
  } catch {
    return false; // it has ended, or is another user's
  }
}

import { expect, test } from "vitest";
import { type Database, db } from "#lib/db";
import { enqueue, mailJobKey } from "#lib/jobs";

test("a job is added without reading the thousands that wait, though its connection knew few of them", async () => {
  const nothingStays = new Error("rolled back");
  const adding = db.$transaction(async (database) => {
    const add = (mailId: string) =>
      enqueue(database, "send-mail", { mailId }, { jobKey: mailJobKey(mailId) });
    for (let n = 0; n < 10; n += 1) await add(`early-${n}`); // PostgreSQL keeps the sixth plan
    await database.$executeRaw`
      insert into graphile_worker._private_jobs (task_id, key)
      select id, 'waits:' || n from graphile_worker._private_tasks, generate_series(1, 5000) as n where identifier = 'send-mail'`;
    const before = await readJobs(database);
    await add("late");
    expect((await readJobs(database)) - before).toBe(0);
    throw nothingStays;
  });
  await expect(adding).rejects.toBe(nothingStays);
});

/** Rows of jobs that this transaction has read one after the other. */
async function readJobs(database: Database): Promise<number> {
  const [row] = await database.$queryRaw<{ rows: number }[]>`
    select seq_tup_read::int as rows from pg_stat_xact_all_tables where relid = 'graphile_worker._private_jobs'::regclass`;
  return row?.rows ?? 0;
}

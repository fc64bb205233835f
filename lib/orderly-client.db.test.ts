import { Pool } from "pg";
import { afterEach, expect, test } from "vitest";
import { db } from "#lib/db";
import { env } from "#lib/env";
import { makeCampaign } from "#testing/make-campaign";
import { OrderlyClient } from "./orderly-client.ts";

const pool = new Pool({ connectionString: env().DATABASE_URL, Client: OrderlyClient });
const warnings: string[] = [];
const listen = (warning: Error) => warnings.push(warning.message);

afterEach(() => process.off("warning", listen));

test("queries asked at once are answered in their order, also after one that fails", async () => {
  process.on("warning", listen);
  const client = await pool.connect();
  const answers = await Promise.allSettled(
    ["1", "2", "1 / 0", "4"].map((number) => client.query(`select ${number} as number`)),
  );
  expect(
    answers.map((answer) => (answer.status === "fulfilled" ? answer.value.rows[0].number : "failed")),
  ).toEqual([1, 2, "failed", 4]);
  client.release();
  expect((await pool.query("select 5 as number")).rows).toEqual([{ number: 5 }]);
  await pool.end();
  expect(warnings).toEqual([]);
});

test("a record read with its relations in a transaction warns of nothing", async () => {
  process.on("warning", listen);
  const { id } = await makeCampaign();
  const select = {
    translations: true,
    demands: true,
    recipients: true,
    organisation: true,
    people: true,
  } as const;
  await db.$transaction((database) => database.campaign.findUniqueOrThrow({ where: { id }, select }));
  expect(warnings).toEqual([]);
});

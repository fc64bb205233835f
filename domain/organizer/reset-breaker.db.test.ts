import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import { judgeMailRequest } from "#domain/guard/judge-mail-request";
import { TOTAL_HOUR, TOTAL_MINUTE } from "#domain/guard/limits";
import { listOpenBreakers } from "#domain/guard/queries";
import { db } from "#lib/db";
import { env } from "#lib/env";
import { makeOrganisation } from "#testing/make-campaign";
import { operatorOf } from "./authority.ts";
import { resetBreaker } from "./reset-breaker.ts";

const ask = (organisationId: string) =>
  judgeMailRequest({ source: randomUUID(), domain: "gmail.com", organisationId, proved: false });

/** As if so many requests had come in this window. */
async function fill(name: string, organisationId: string, points: number) {
  await db.$executeRaw`insert into rate_limits (key, points, expire)
    values (${`${name}:${organisationId}`}, ${points}, (extract(epoch from now()) + 50) * 1000)`;
}

async function listOf(organisationId: string) {
  return listOpenBreakers([operatorOf(organisationId).organisationId]);
}

test("a flood asks everybody for a proof until an owner lifts it, and it is written down who did", async () => {
  const { id } = await makeOrganisation();
  await fill(TOTAL_MINUTE, id, env().MAILS_PER_MINUTE);
  expect(await ask(id)).toEqual({ verdict: "prove" });
  expect(await listOf(id)).toMatchObject([{ kind: "PROOF" }]);
  await db.$executeRaw`delete from rate_limits where key = ${`${TOTAL_MINUTE}:${id}`}`;
  await vi.waitFor(async () => expect(await ask(id)).toEqual({ verdict: "prove" }), 3_000);
  await resetBreaker({ by: operatorOf(id), kind: "PROOF" });
  expect(await listOf(id)).toEqual([]);
  await vi.waitFor(async () => expect(await ask(id)).toEqual({ verdict: "pass" }), 3_000);
  const entries = await db.auditEntry.findMany({ where: { organisationId: id } });
  expect(entries).toMatchObject([{ action: "breaker.reset", subject: "PROOF" }]);
});

test("over the limit of an hour no mail goes out for this organisation, proof or not, and for others it does", async () => {
  const { id } = await makeOrganisation();
  await fill(TOTAL_HOUR, id, env().MAILS_PER_HOUR);
  expect(await ask(id)).toMatchObject({ verdict: "refuse", reason: "mail-stopped" });
  await vi.waitFor(async () => {
    const proved = { source: randomUUID(), domain: "gmail.com", organisationId: id, proved: true };
    expect(await judgeMailRequest(proved)).toMatchObject({ verdict: "refuse", reason: "mail-stopped" });
  }, 3_000);
  expect(await listOf(id)).toMatchObject([{ kind: "STOP" }]);
  expect(await ask((await makeOrganisation()).id)).toEqual({ verdict: "pass" });
  await resetBreaker({ by: operatorOf(id), kind: "STOP" });
  await vi.waitFor(async () => expect(await ask(id)).toEqual({ verdict: "pass" }), 3_000);
});

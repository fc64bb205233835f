import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { domainWindow } from "#domain/guard/limits";
import type { OneMoment } from "#domain/guard/schema";
import { db } from "#lib/db";
import { env } from "#lib/env";
import { forgetExpiredLimits, ONION_SOURCE } from "#lib/rate-limits";
import { makeOrganisation } from "#testing/make-campaign";
import { solveProof } from "#testing/solve-proof";
import { type Incoming, page, type Reply } from "../http.ts";
import { guardApi, guardForm } from "./guard-mail.ts";

const email = () => `${randomUUID()}@gmail.com`; // a large provider has no cap of its own
let organisationId = "";
beforeEach(async () => {
  organisationId = (await makeOrganisation()).id;
});

function from(sourceKey: string): Incoming {
  return {
    ...{ method: "POST", path: "/en/campaigns/x", params: { locale: "en", slug: "x" }, sourceKey },
    ...{ query: new URLSearchParams(), headers: {}, body: Buffer.alloc(0) },
  };
}

type Given = { source?: string; to?: string; proof?: string; odd?: boolean };

function ask({ source = randomUUID(), to = email(), proof, odd }: Given = {}) {
  const request = { purpose: "sign:x", email: to, organisationId, ...(odd ? { odd } : {}) };
  return guardApi(from(source), proof, request);
}

function submit(fields: Record<string, string>, { source = randomUUID(), to = email() }: Given = {}) {
  const request = { purpose: "sign:x", email: to, organisationId, odd: true };
  return guardForm(from(source), fields, request, (status, why) =>
    page("/en/campaigns/x", status, { form: "sign", values: fields, errors: { "": why } }),
  );
}

const bodyOf = (reply: Reply | null) => JSON.parse(String((reply as { body: string }).body));
const momentOf = (reply: Reply | null) => (reply as { formState: { data: OneMoment } }).formState.data;

async function repeat(times: number, run: () => Promise<Reply | null>) {
  let last: Reply | null = null;
  for (let n = 0; n < times; n += 1) last = await run();
  return last;
}

describe("a source", () => {
  test("signs freely, then against a proof, then not at all; others are not held up", async () => {
    const source = randomUUID();
    expect(await repeat(10, () => ask({ source }))).toBeNull();
    const asked = await ask({ source });
    expect(asked?.status).toBe(428);
    expect(bodyOf(asked)).toMatchObject({ code: "proof-required", challenge: { algorithm: "SHA-256" } });
    const refused = await repeat(30, () => ask({ source }));
    expect(refused?.status).toBe(429);
    expect(Number(refused?.headers?.["retry-after"])).toBeGreaterThan(0);
    expect(await ask()).toBeNull();
  });

  test("of the onion service stands for many and has wider limits", async () => {
    expect(await repeat(30, () => ask({ source: ONION_SOURCE }))).toBeNull();
    expect((await ask({ source: ONION_SOURCE }))?.status).toBe(428);
  });
});

describe("a proof", () => {
  test("lets one request for one address through, once", async () => {
    const [to, source] = [email(), randomUUID()];
    const proof = solveProof(bodyOf(await ask({ to, source, odd: true })).challenge);
    expect((await ask({ to: email(), source, proof, odd: true }))?.status).toBe(428);
    expect(await ask({ to, source, proof, odd: true })).toBeNull();
    const again = await ask({ to, source, proof, odd: true });
    expect(bodyOf(again)).toMatchObject({ code: "proof-required", errors: { proof: "proof-invalid" } });
  });

  test("runs out, and is worth nothing when it is made up", async () => {
    const to = email();
    const { challenge } = bodyOf(await ask({ to, odd: true }));
    const proof = solveProof(challenge);
    vi.useFakeTimers({ now: Date.now() + 21 * 60_000, toFake: ["Date"] });
    expect((await ask({ to, proof, odd: true }))?.status).toBe(428);
    vi.useRealTimers();
    const forged = {
      ...challenge,
      salt: challenge.salt.replace(/expires=\d+/, "expires=9999999999"),
      number: 1,
    };
    const madeUp = [forged, null, [], 1, { ...challenge, number: "1" }, { ...forged, algorithm: "MD5" }];
    for (const text of [...madeUp.map((value) => btoa(JSON.stringify(value))), "", "%", "e30="]) {
      expect((await ask({ to, proof: text, odd: true }))?.status).toBe(428);
    }
  });
});

describe("without JavaScript", () => {
  test("a wait of twenty seconds lets one request through, and keeps what was typed", async () => {
    const to = email();
    const typed = { email: to, name: "Әнуар" };
    const first = await submit(typed, { to });
    expect(first).toMatchObject({ render: "/en/one-moment", status: 428, formState: { values: typed } });
    const { ticket, seconds } = momentOf(first);
    expect(seconds).toBe(20);
    const early = await submit({ ...typed, wait: ticket }, { to });
    expect(momentOf(early)).toMatchObject({ ticket, reason: "wait-early" });
    vi.useFakeTimers({ now: Date.now() + 20_000, toFake: ["Date"] });
    expect((await submit({ ...typed, wait: ticket }, { to: email() }))?.status).toBe(428);
    expect(await submit({ ...typed, wait: ticket }, { to })).toBeNull();
    expect((await submit({ ...typed, wait: ticket }, { to }))?.status).toBe(428);
    vi.useRealTimers();
  });

  test("over the cap of all who wait the ticket stays good", async () => {
    const to = email();
    const { ticket } = momentOf(await submit({ email: to }, { to }));
    await db.$executeRaw`insert into rate_limits (key, points, expire)
      values ('waits:all', ${env().WAITS_PER_MINUTE}, (extract(epoch from now()) + 60) * 1000)
      on conflict (key) do update set points = excluded.points, expire = excluded.expire`;
    vi.useFakeTimers({ now: Date.now() + 20_000, toFake: ["Date"] });
    const many = await submit({ email: to, wait: ticket }, { to });
    expect(momentOf(many)).toMatchObject({ ticket, reason: "waits-many" });
    await db.$executeRaw`delete from rate_limits where key = 'waits:all'`;
    expect(await submit({ email: to, wait: ticket }, { to })).toBeNull();
    vi.useRealTimers();
  });
});

test("a receiving domain is spared a wave, whoever sends it", async () => {
  const domain = `${randomUUID()}.example`;
  const wave = () => ask({ to: `${randomUUID()}@${domain}` });
  expect(await repeat(domainWindow.prove, wave)).toBeNull();
  expect((await wave())?.status).toBe(428);
  expect(await ask({ to: `a@${randomUUID()}.example` })).toBeNull();
});

test("counters that have run out are forgotten", async () => {
  await db.$executeRaw`insert into rate_limits (key, points, expire) values ('past:x', 1, 1)`;
  await forgetExpiredLimits();
  const left = await db.$queryRaw`select key from rate_limits where key = 'past:x'`;
  expect(left).toEqual([]);
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { erasePerson } from "#domain/privacy/erase-person";
import { requestErasure } from "#domain/privacy/request-erasure";
import { confirmSignature } from "#domain/signatures/confirm-signature";
import { emailIndexOf } from "#domain/signatures/email-index";
import { findPersonBySignature, type Person } from "#domain/signatures/person";
import { signPetition } from "#domain/signatures/sign-petition";
import { withdrawSignature } from "#domain/signatures/withdraw-signature";
import { linkToken } from "#lib/crypto";
import { db } from "#lib/db";
import { issueStamp } from "#lib/form-stamp";
import { makeCampaign } from "#testing/make-campaign";
import { withStatements } from "#testing/statements";
import type { Incoming } from "../http.ts";
import { routes as confirming } from "./confirm.ts";
import { routes as managing } from "./manage.ts";
import { routes as signing } from "./signatures.ts";

// Who asks must not learn whether an address has signed: not from the answer, and not from the time that different
// work would take. What is known is found out by the worker, which answers nobody.

const states = ["unknown", "pending", "confirmed", "withdrawn", "erased"] as const;
type State = (typeof states)[number];

const details = { country: "DE", display: "anonymous", locale: "en", consent: true } as const;
let campaign: Awaited<ReturnType<typeof makeCampaign>>;
let addresses: Record<State, string>;

// What is held for a second, such as a campaign's state, must not run out between two of the addresses.
beforeAll(() => void vi.useFakeTimers({ toFake: ["performance"] }));
afterAll(() => void vi.useRealTimers());

beforeAll(async () => {
  campaign = await makeCampaign();
  const entries = states.map((state) => [state, `${state}-${randomUUID()}@gmail.com`]);
  addresses = Object.fromEntries(entries) as Record<State, string>;
  for (const state of states) await bringTo(state, addresses[state]);
});

async function bringTo(state: State, email: string) {
  if (state === "unknown") return;
  await signPetition({ slug: campaign.slug, input: { ...details, email } });
  if (state === "pending") return;
  const emailIndex = await emailIndexOf(campaign.organisationId, email);
  const { id } = await db.signature.findFirstOrThrow({ where: { emailIndex } });
  await confirmSignature({ token: linkToken("confirm", id), revision: 1, showFullName: false });
  const person = (await findPersonBySignature(id)) as Person;
  if (state === "withdrawn") await withdrawSignature({ person, signatureId: id });
  if (state === "erased") await erasePerson((await requestErasure(person)).erasureId);
}

type Asking = { pattern: string; fields: Record<string, string | boolean>; json?: boolean };

const asking: Record<string, Asking> = {
  "signing through the API": {
    pattern: "/api/v1/campaigns/:slug/signatures",
    fields: { ...details, name: "Anna", display: "first-name", updates: true },
    json: true,
  },
  "signing by the form": {
    pattern: "/:locale/campaigns/:slug",
    fields: { country: "DE", display: "anonymous", consent: "on", updates: "on" },
  },
  "asking for the confirmation again": { pattern: "/:locale/campaigns/:slug/check-mail", fields: {} },
  "asking for the link to one's data": { pattern: "/:locale/manage", fields: {} },
};

function ask({ pattern, fields, json }: Asking, email: string) {
  const route = [...signing, ...confirming, ...managing].find(
    (one) => one.method === "POST" && one.pattern === pattern,
  );
  const params = { locale: "en", slug: campaign.slug };
  const typed = { ...fields, email, ...(json ? {} : { stamp: issueStamp(Date.now() - 60_000) }) };
  const incoming: Incoming = {
    ...{ method: "POST", path: pattern.replace(":locale", "en"), params, query: new URLSearchParams() },
    headers: { "content-type": json ? "application/json" : "application/x-www-form-urlencoded" },
    body: Buffer.from(json ? JSON.stringify(typed) : new URLSearchParams(typed as never).toString()),
    sourceKey: randomUUID(),
  };
  return route?.handle(incoming) ?? expect.fail("no route");
}

const jobs = () => db.$queryRaw<unknown[]>`select id from graphile_worker.jobs`;

test.each(Object.entries(asking))("%s: same answer, same statements, one job", async (_name, way) => {
  await ask(way, `warm-${randomUUID()}@gmail.com`); // what is kept in memory after the first time
  const seen = [];
  for (const state of states) {
    const before = (await jobs()).length;
    const { result, statements } = await withStatements(() => ask(way, addresses[state]));
    seen.push({ result, statements, jobs: (await jobs()).length - before });
  }
  expect(seen[0]?.result.status).toBeLessThan(400);
  expect(seen[0]?.jobs).toBe(1);
  expect(seen[0]?.statements.length).toBeGreaterThan(0);
  for (const one of seen.slice(1)) expect(one).toEqual(seen[0]);
});

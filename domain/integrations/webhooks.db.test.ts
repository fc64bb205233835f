import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { claimOrganisation } from "#domain/organizer/authority";
import { addDays } from "#lib/clock";
import { seal } from "#lib/crypto";
import { db } from "#lib/db";
import { type Network, postOutbound } from "#lib/outbound";
import { makeCampaign } from "#testing/make-campaign";
import { makeSignature } from "#testing/make-mail";
import { makeMember } from "#testing/make-member";
import { nextAttempt } from "./backoff.ts";
import { resendDelivery, rotateSecret, switchOff, switchOn } from "./change-webhook.ts";
import { createApiToken } from "./create-api-token.ts";
import { createWebhook } from "./create-webhook.ts";
import { listFacts } from "./facts.ts";
import { prepareDelivery } from "./prepare-delivery.ts";
import { type WebhookEvent, webhookEvents } from "./schema.ts";
import { settleDelivery } from "./settle-delivery.ts";
import { keepMarks, tellWebhooks } from "./tell-webhooks.ts";
import { warnOfExpiry } from "./warn-of-expiry.ts";
import { newSecret, sealSecret } from "./webhook-secret.ts";

type Received = { headers: IncomingHttpHeaders; body: string };
const received: Received[] = [];
let answer = 200;
const receiver = createServer(async (request, response) => {
  const body = Buffer.concat(await request.toArray()).toString("utf8");
  received.push({ headers: request.headers, body });
  response.writeHead(answer).end();
});
let network: Network;
let url = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  url = `http://receiver.example:${(receiver.address() as AddressInfo).port}/hook`;
  network = {
    resolve: async () => [{ address: "127.0.0.1", family: 4 }],
    mayReach: () => true,
    mayUse: () => null,
  };
});
afterAll(() => void receiver.close());

async function makeWebhook(events: readonly WebhookEvent[] = webhookEvents) {
  received.length = 0;
  answer = 200;
  const campaign = await makeCampaign();
  const { organisationId } = campaign;
  const actor = await makeMember(organisationId, "OWNER");
  const by = claimOrganisation(actor, actor.memberships[0]?.slug ?? "", "webhooks.manage");
  const secret = newSecret();
  const { id } = await db.webhook.create({
    data: { organisationId, url, events: [...events], secret: Buffer.alloc(0) },
  });
  await db.webhook.update({ where: { id }, data: { secret: sealSecret(id, secret) } });
  await keepMarks(db, id, await listFacts(organisationId));
  return { id, by, secret, campaign, actor };
}

const waiting = (webhookId: string) =>
  db.webhookDelivery.findMany({ where: { webhookId, deliveredAt: null }, orderBy: { createdAt: "asc" } });

/** What the worker does with one message. */
async function deliver(deliveryId: string, now = new Date()) {
  const delivery = await prepareDelivery(deliveryId, now);
  if (!delivery) return false;
  await settleDelivery({ deliveryId, result: await postOutbound(delivery.url, delivery, network), now });
  return true;
}

async function deliverWaiting(webhookId: string) {
  for (const { id } of await waiting(webhookId)) await deliver(id);
}

const confirm = async (campaign: { id: string; organisationId: string }, email: string) =>
  makeSignature(campaign, email, { confirmedAt: new Date() });

/** As the specification says, written down once more: Standard Webhooks, "Verifying signatures". */
function verifies(secret: string, { headers, body }: Received): boolean {
  const content = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
  const key = Buffer.from(secret.replace("whsec_", ""), "base64");
  const expected = createHmac("sha256", key).update(content).digest("base64");
  return String(headers["webhook-signature"]).split(" ").includes(`v1,${expected}`);
}

test("a wave of signatures makes one message with the count, signed, and nothing of a person in it", async () => {
  const { id, secret, campaign } = await makeWebhook();
  await Promise.all(Array.from({ length: 60 }, (_, index) => confirm(campaign, `wave-${index}@example.org`)));
  await tellWebhooks();
  await deliverWaiting(id);
  expect(received).toHaveLength(1);
  const [message] = received as [Received];
  expect(JSON.parse(message.body)).toEqual({
    type: "signature.confirmed",
    timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    data: { campaign: campaign.slug, signaturesConfirmed: 60 },
  });
  expect(verifies(secret, message)).toBe(true);
  expect(verifies(newSecret(), message)).toBe(false);
  await tellWebhooks();
  expect(await waiting(id)).toEqual([]);
});

test("told at once by many workers, each change is told once", async () => {
  const { id, campaign } = await makeWebhook();
  await confirm(campaign, "one@example.org");
  await db.campaign.update({ where: { id: campaign.id }, data: { state: "CLOSED", closedAt: new Date() } });
  await Promise.all([tellWebhooks(), tellWebhooks(), tellWebhooks()]);
  const messages = await waiting(id);
  expect(messages.map(({ event }) => event).sort()).toEqual([
    "campaign.state-changed",
    "signature.confirmed",
  ]);
  expect(messages.find(({ event }) => event === "campaign.state-changed")?.payload).toMatchObject({
    data: { state: "CLOSED", before: "ACTIVE" },
  });
});

test("a count that falls is not told, its next growth is told with the right figure", async () => {
  const { id, campaign } = await makeWebhook();
  const [first] = await Promise.all(["a", "b"].map((name) => confirm(campaign, `${name}@example.org`)));
  await tellWebhooks();
  await deliverWaiting(id);
  await db.signature.delete({ where: { id: first?.id ?? "" } });
  await tellWebhooks();
  expect(await waiting(id)).toEqual([]);
  await confirm(campaign, "c@example.org");
  await tellWebhooks();
  expect((await waiting(id)).map(({ payload }) => payload)).toMatchObject([
    { data: { signaturesConfirmed: 2 } },
  ]);
});

test("it is told what it asked for alone, and of its own organisation alone", async () => {
  const { id } = await makeWebhook(["update.published"]);
  const other = await makeWebhook();
  await confirm(other.campaign, "other@example.org");
  await tellWebhooks();
  expect(await waiting(id)).toEqual([]);
  expect(await waiting(other.id)).toHaveLength(1);
});

test("published updates are told with their titles, those before the webhook are not", async () => {
  const { id, campaign } = await makeWebhook();
  await db.campaignUpdate.create({
    data: {
      campaignId: campaign.id,
      publishedAt: new Date(),
      translations: { create: { locale: "en", title: "News", body: "Text" } },
    },
  });
  await tellWebhooks();
  const [message] = await waiting(id);
  expect(message?.payload).toMatchObject({
    type: "update.published",
    data: { campaign: campaign.slug, kind: "news", title: { en: "News" } },
  });
});

test("refused, it comes again after a growing pause, with the same id, and then it is accepted", async () => {
  const { id, secret, campaign } = await makeWebhook();
  await confirm(campaign, "again@example.org");
  await tellWebhooks();
  answer = 503;
  await deliverWaiting(id);
  const [refused] = await waiting(id);
  expect(refused).toMatchObject({ attempts: 1, lastStatus: 503, lastFailure: "status", failedAt: null });
  expect(refused?.nextAt?.getTime()).toBeGreaterThan(Date.now());
  answer = 204;
  await deliverWaiting(id);
  expect(await waiting(id)).toEqual([]);
  expect(received.map(({ headers }) => headers["webhook-id"])).toEqual([refused?.id, refused?.id]);
  expect(received.every((message) => verifies(secret, message))).toBe(true);
  expect(received[0]?.body).toBe(received[1]?.body);
  expect((await db.webhook.findUniqueOrThrow({ where: { id } })).failingSince).toBeNull();
});

test("pauses grow from seconds to a day, none like the other, and end after three days", () => {
  const now = new Date(0);
  const at = (failed: number, random: number) => nextAttempt(failed, now, random)?.getTime() ?? null;
  const all = Array.from({ length: 10 }, (_, index) => at(index + 1, 0.5));
  expect(all.slice(0, 3)).toEqual([5_000, 300_000, 1_800_000]);
  expect(all.at(-1)).toBeNull();
  expect(all.slice(0, -1)).toEqual([...all.slice(0, -1)].sort((a, b) => (a ?? 0) - (b ?? 0)));
  expect([at(1, 0), at(1, 1)]).toEqual([4_000, 6_000]);
});

test("what fails for three days is switched off and its owners are told; switched on, it hears the difference", async () => {
  const { id, by, campaign } = await makeWebhook();
  await confirm(campaign, "long@example.org");
  await tellWebhooks();
  const [message] = await waiting(id);
  answer = 500;
  await deliver(message?.id ?? "");
  await db.webhook.update({ where: { id }, data: { failingSince: addDays(new Date(), -4) } });
  await db.webhookDelivery.update({ where: { id: message?.id ?? "" }, data: { attempts: 9 } });
  await deliver(message?.id ?? "");
  expect(await db.webhook.findUniqueOrThrow({ where: { id } })).toMatchObject({ disabledFor: "failing" });
  await confirm(campaign, "meanwhile@example.org");
  await tellWebhooks();
  expect(await db.webhookDelivery.count({ where: { webhookId: id } })).toBe(1);
  await switchOn({ by, id });
  await tellWebhooks();
  answer = 200;
  await deliverWaiting(id);
  expect(JSON.parse(received.at(-1)?.body ?? "")).toMatchObject({ data: { signaturesConfirmed: 2 } });
});

test("410 switches it off at once, and what is off is sent nothing", async () => {
  const { id, by, campaign } = await makeWebhook();
  await confirm(campaign, "gone@example.org");
  await tellWebhooks();
  answer = 410;
  await deliverWaiting(id);
  expect(await db.webhook.findUniqueOrThrow({ where: { id } })).toMatchObject({ disabledFor: "failing" });
  await switchOn({ by, id });
  await confirm(campaign, "more@example.org");
  await tellWebhooks();
  await switchOff({ by, id });
  const before = received.length;
  await deliverWaiting(id);
  expect(received).toHaveLength(before);
});

test("for a day after a new secret both sign, then the new one alone", async () => {
  const { id, by, secret, campaign } = await makeWebhook();
  const { secret: newest } = await rotateSecret({ by, id });
  await confirm(campaign, "rotate@example.org");
  await tellWebhooks();
  await deliverWaiting(id);
  expect([secret, newest].map((each) => verifies(each, received[0] as Received))).toEqual([true, true]);
  const { id: deliveryId } = await db.webhookDelivery.findFirstOrThrow({ where: { webhookId: id } });
  await resendDelivery({ by, id }, deliveryId);
  await deliver(deliveryId, addDays(new Date(), 2));
  expect([secret, newest].map((each) => verifies(each, received[1] as Received))).toEqual([false, true]);
  expect(received[1]?.headers["webhook-id"]).toBe(received[0]?.headers["webhook-id"]);
});

test("one of another organisation does not exist, and no private address can be added", async () => {
  const [own, other] = [await makeWebhook(), await makeWebhook()];
  await expect(switchOff({ by: own.by, id: other.id })).rejects.toThrow("not-found");
  await expect(rotateSecret({ by: own.by, id: other.id })).rejects.toThrow("not-found");
  await confirm(other.campaign, "theirs@example.org");
  await tellWebhooks();
  const [theirs] = await waiting(other.id);
  await expect(resendDelivery({ by: own.by, id: own.id }, theirs?.id ?? "")).rejects.toThrow("not-found");
  const events = ["signature.confirmed"] as WebhookEvent[];
  for (const bad of ["https://127.0.0.1/", "https://[::1]/", "http://example.org/", "https://localhost/"])
    expect(await createWebhook({ by: own.by, url: bad, events })).toMatchObject({ ok: false, field: "url" });
  expect(await createWebhook({ by: own.by, url, events, network })).toMatchObject({ ok: true });
  const written = { action: "webhook.created", organisationId: own.by.organisationId };
  expect(await db.auditEntry.count({ where: written })).toBe(1);
});

test("the maker of a token is told once, a week before it runs out", async () => {
  const { by } = await makeWebhook();
  await createApiToken({ by, name: "dashboard", scopes: ["statistics:read"], days: 30 });
  await createApiToken({ by, name: "short", scopes: ["statistics:read"], days: 3 });
  const mails = () =>
    db.mail.count({ where: { organisationId: by.organisationId, kind: "ORGANIZER_NOTICE" } });
  expect(await warnOfExpiry()).toBe(0);
  const soon = addDays(new Date(), 24);
  const id = by.organizerId ?? "";
  const emailSealed = seal("maker@example.org", `organizers.email_sealed:${id}`);
  await db.organizer.update({ where: { id }, data: { emailSealed } });
  expect(await warnOfExpiry(soon)).toBe(1);
  expect(await warnOfExpiry(soon)).toBe(0);
  expect(await mails()).toBe(1);
});

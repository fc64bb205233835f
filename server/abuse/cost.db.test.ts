import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#lib/db";
import { serveRoutes } from "#testing/serve-routes";
import { loadSample } from "../../scripts/sample.ts";
import { routes } from "../routes.ts";

// Abuse case 15 of docs/security.md: what is costly is bounded, and signing does not wait behind it.

let server: Awaited<ReturnType<typeof serveRoutes>>;
beforeAll(async () => {
  await loadSample({ mode: "try-out" });
  await db.campaignTranslation.updateMany({ data: { reviewedAt: new Date() } });
  server = await serveRoutes(routes);
});
afterAll(() => server.stop());

const campaign = "/api/v1/campaigns/zhumagulov-abishev";
const post = (path: string, body: object) =>
  server.ask(`${campaign}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

test("fifty letters of six pages at once are set or told to come back, and signing goes on meanwhile", async () => {
  const letter = {
    recipients: [
      "detention-facility-head",
      "prison-committee-chairman",
      "prosecutor-general",
      "knb-chairman",
    ],
    ...{ language: "ru", paper: "a4", sender: { name: "Anna Muster", city: "Berlin", country: "DE" } },
  };
  let answered = 0;
  const letters = Promise.all(
    Array.from({ length: 50 }, () => post("/letters", letter).finally(() => (answered += 1))),
  );
  const signature = {
    email: "a@example.org",
    country: "DE",
    display: "anonymous",
    locale: "en",
    consent: true,
  };
  expect((await post("/signatures", signature)).status).toBe(202);
  expect(answered).toBeLessThan(50);
  const statuses = (await letters).map(({ status }) => status);
  expect(statuses.filter((status) => ![200, 503].includes(status))).toEqual([]);
  expect(statuses).toContain(200);
}, 200_000);

test("a body that unpacks to something huge is not unpacked", async () => {
  const headers = { "content-type": "application/json", "content-encoding": "gzip" };
  const bomb = Buffer.from(
    "1f8b0800000000000003edc1010d000000c2a0f74f6d0e37a0000000000000000080370398e5a6a600",
    "hex",
  );
  const answer = await server.ask(`${campaign}/signatures`, { method: "POST", headers, body: bomb });
  expect(answer.status).toBe(400);
});

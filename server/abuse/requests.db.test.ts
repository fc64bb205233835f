import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { db } from "#lib/db";
import { issueStamp } from "#lib/form-stamp";
import { makeCampaign } from "#testing/make-campaign";
import { pathOf, serveRoutes } from "#testing/serve-routes";
import { routes } from "../routes.ts";

// Abuse cases 7, 11, 12 and 14 of docs/security.md, over real HTTP and every route there is.

vi.stubEnv("MAILS_PER_MINUTE", "100000")
  .stubEnv("TRUSTED_PROXIES", "127.0.0.1")
  .stubEnv("APP_URL", "https://letters.example.org");

let server: Awaited<ReturnType<typeof serveRoutes>>;
let campaign: Awaited<ReturnType<typeof makeCampaign>>;
beforeAll(async () => {
  server = await serveRoutes(routes);
  campaign = await makeCampaign();
});
afterAll(() => server.stop());

const posting = routes.filter(({ method }) => method === "POST");
const reading = routes.filter(({ method }) => method === "GET");

describe("another site's page (case 11)", () => {
  const types = ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain"];
  const signs: Record<string, string>[] = [
    { origin: "https://evil.example" },
    { "sec-fetch-site": "cross-site", origin: "null" },
  ];

  test.each(posting.map(({ pattern }) => pattern))(
    "cannot act with a visitor's cookie at %s",
    async (pattern) => {
      for (const sign of signs) {
        for (const type of types) {
          const headers = { cookie: "__Host-organizer=x", "content-type": type, ...sign };
          const answer = await server.ask(pathOf({ pattern }), { method: "POST", headers, body: "a=b" });
          expect(answer.status).toBe(403);
        }
      }
    },
  );

  test("cannot sign anybody in without a cookie either (login CSRF)", async () => {
    const headers = { "content-type": "application/x-www-form-urlencoded", origin: "https://evil.example" };
    const answer = await server.ask("/en/organizer/sign-in", { method: "POST", headers, body: "email=a" });
    expect(answer.status).toBe(403);
  });
});

describe("a program that opens every link (case 12)", () => {
  test("changes nothing by GET or HEAD", async () => {
    const before = await contentOfAllTables();
    for (const route of reading) {
      for (const method of ["GET", "HEAD"]) {
        const answer = await server.ask(pathOf(route, { slug: campaign.slug, token: "x" }), { method });
        expect(answer.status, route.pattern).toBeLessThan(500);
      }
    }
    expect(await contentOfAllTables()).toEqual(before);
  });
});

async function contentOfAllTables(): Promise<Record<string, string>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`;
  const contents: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await db.$queryRawUnsafe<{ sum: string }[]>(
      `select coalesce(md5(string_agg(t::text, ',' order by t::text)), '') as sum from "${name}" as t`,
    );
    contents[name] = row?.sum ?? "";
  }
  return contents;
}

describe("whoever guesses the secret of a link (case 14)", () => {
  const withToken = routes.filter(
    ({ pattern }) => pattern.includes("/:token") && !pattern.includes("organizer"),
  );
  const guesses = ["x", "A".repeat(43), "%27%20or%201=1", "a".repeat(5_000), "0"];

  test.each(withToken.map(({ method, pattern }) => [method, pattern]))(
    "learns nothing at %s %s",
    async (method, pattern) => {
      const answers = new Set<string>();
      for (const token of guesses) {
        const headers = { "content-type": "application/x-www-form-urlencoded" };
        const body = method === "POST" ? { body: "action=erase&sure=on" } : {};
        const path = pattern.replace(":locale", "en").replace(":token", token);
        const answer = await server.ask(path, { method, headers, ...body });
        expect([404, 303]).toContain(answer.status);
        expect(await answer.text()).not.toContain(token.slice(0, 40).padEnd(2, "?"));
        answers.add(`${answer.status} ${answer.headers.get("content-type")}`);
      }
      expect(answers.size).toBe(1);
    },
  );
});

describe("a flood of forms (case 7)", () => {
  const sign = async (source: string) => {
    const headers = { "content-type": "application/x-www-form-urlencoded", "x-forwarded-for": source };
    const body = new URLSearchParams({
      ...{ email: `${randomUUID()}@gmail.com`, country: "DE", consent: "true", display: "anonymous" },
      stamp: issueStamp(Date.now() - 60_000),
    });
    const { status } = await server.ask(`/en/campaigns/${campaign.slug}`, { method: "POST", headers, body });
    return status;
  };
  /** As many at once as a pool of connections bears without queueing for seconds. */
  const inBatches = async (sources: string[]) => {
    const answers: number[] = [];
    for (let at = 0; at < sources.length; at += 25) {
      answers.push(...(await Promise.all(sources.slice(at, at + 25).map(sign))));
    }
    return answers;
  };
  const count = (answers: number[], status: number) => answers.filter((answer) => answer === status).length;

  test("from one address, then from many addresses of few networks, is held; others sign on", async () => {
    const began = Date.now();
    const one = await inBatches(Array.from({ length: 5_000 }, () => "203.0.113.5"));
    const minutes = Math.floor((Date.now() - began) / 60_000) + 1; // each has its own ten, on however slow a machine
    expect(count(one, 303)).toBeGreaterThanOrEqual(10);
    expect(count(one, 303)).toBeLessThanOrEqual(10 * minutes);
    expect(count(one, 429)).toBeGreaterThanOrEqual(5_000 - 40 * minutes);
    const networks = Array.from({ length: 250 }, (_, n) => `2001:db8:0:${n.toString(16)}`);
    const wide = await inBatches(
      networks.flatMap((network) => Array.from({ length: 20 }, (_, n) => `${network}::${n + 1}`)),
    );
    expect(count(wide, 303)).toBe(250 * 10);
    expect(await sign("198.51.100.77")).toBe(303);
    expect([...one, ...wide].filter((status) => status >= 500)).toEqual([]);
    const rows = await db.signature.count({ where: { campaignId: campaign.id } });
    expect(rows).toBe(count(one, 303) + 2_500 + 1);
  }, 400_000);
});

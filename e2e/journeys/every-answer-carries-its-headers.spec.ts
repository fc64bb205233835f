import type { APIResponse } from "@playwright/test";
import { addressOf, linksOf, listPages, listRoutes, signInOrganizer } from "../every-address.ts";
import { expect, slug, test } from "../fixtures.ts";
import { startSecondWeb } from "../second-web.ts";

const always = {
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": expect.stringContaining("camera=()"),
};
const SENSITIVE = /\/(?:write|confirm|manage|check-mail|thank-you|organizer)(?:\/|$)/;

function expectHeaders(answer: APIResponse, path: string) {
  const headers = answer.headers();
  expect(headers, path).toMatchObject(always);
  const policy = headers["content-security-policy"] ?? "";
  expect(policy, path).not.toMatch(/unsafe-(?:inline|eval|hashes)|https?:|\*/);
  expect(policy, path).toContain("frame-ancestors 'none'");
  expect(policy, path).toContain("base-uri 'none'");
  if (headers["content-type"]?.startsWith("text/html")) {
    expect(policy, path).toMatch(/script-src (?:'nonce-[\w+/=]{20,}' 'strict-dynamic'|'self');/);
    expect(policy, path).toContain("require-trusted-types-for 'script'");
  }
  const name = new URL(answer.url()).pathname;
  if (SENSITIVE.test(name)) expect(headers["cache-control"], path).toContain("no-store");
  if (!name.includes("/organizer")) expect(headers["set-cookie"], path).toBeUndefined();
  for (const teller of ["server", "x-powered-by", "x-nextjs-cache"])
    expect(headers[teller], path).toBeUndefined();
}

test("of every route and page there is, asked for rightly and wrongly", async ({ request }) => {
  for (const { method, pattern } of [...listRoutes(), ...listPages()]) {
    for (const asked of [method, "PUT"]) {
      const path = addressOf(pattern);
      const answer = await request.fetch(path, { method: asked, maxRedirects: 0, failOnStatusCode: false });
      expect(answer.status(), `${asked} ${path}`).toBeLessThan(500);
      expectHeaders(answer, `${asked} ${path}`);
    }
  }
  for (const path of ["/%ff", "/en/nothing", "/en?x=%E0%A4%A", "/_next/static/nothing.js", "/en/%6danage"]) {
    expectHeaders(await request.get(path, { maxRedirects: 0, failOnStatusCode: false }), path);
  }
});

test("of whatever can be reached by links, scripts and styles, organizers' pages included", async ({
  request,
}) => {
  await signInOrganizer(request);
  const found = new Set(["/en", "/kk", `/ru/campaigns/${slug}`, "/en/manage", "/en/organizer"]);
  for (const path of found) {
    if (found.size > 400) break;
    const answer = await request.get(path, { maxRedirects: 0, failOnStatusCode: false });
    expect(answer.status(), path).toBeLessThan(500);
    if (!path.startsWith("/_next/") && !path.startsWith("/fonts/")) expectHeaders(answer, path);
    if (!answer.headers()["content-type"]?.startsWith("text/html")) continue;
    for (const link of linksOf(await answer.text()))
      if (!/^\/(?:ru|kk)\/organizer/.test(link)) found.add(link);
  }
  expect(found.size).toBeGreaterThan(40);
});

test("over https and with an onion address: transport is strict, and Tor Browser is shown the way", async ({
  request,
}) => {
  const onion = `http://${"a".repeat(56)}.onion`;
  const web = await startSecondWeb(5, { APP_URL: "https://letters.example.org", ONION_URL: onion });
  try {
    for (const path of ["/en", `/ru/campaigns/${slug}`, `/en/campaigns/${slug}/write`, "/api/v1/campaigns"]) {
      const headers = (await request.get(`${web.origin}${path}`)).headers();
      expect(headers["strict-transport-security"]).toBe("max-age=63072000; includeSubDomains");
      expect(headers["onion-location"]).toBe(`${onion}${path}`);
    }
  } finally {
    await web.stop();
  }
});

test("and a page that is the same for all is the same, whatever a request says of itself", async ({
  request,
}) => {
  const path = `/en/campaigns/${slug}`;
  const page = async (headers: Record<string, string>) => {
    const text = await (await request.get(path, { headers })).text();
    return text.replace(/nonce="[^"]*"|"nonce":"[^"]*"|[\w-]{8}\.[\w-]{43}/g, "");
  };
  const poison = {
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "gopher",
    "x-original-url": "/en/manage",
    "x-rewrite-url": "/en/manage",
    "x-middleware-subrequest": "middleware",
    "x-qoldau-form": "1",
    forwarded: "host=evil.example",
  };
  const poisoned = await page(poison);
  expect(poisoned).not.toContain("evil.example");
  expect(poisoned).toContain(`/en/campaigns/${slug}/write`);
  expect(await page({})).not.toContain("evil.example");
  for (const trick of ["/en/manage/x.css", "/en/manage/x%2f..%2fa.css", "/en/%6danage/x", "/en//manage"]) {
    const answer = await request.get(trick, { maxRedirects: 0, failOnStatusCode: false });
    expect(answer.headers()["cache-control"] ?? "no-store", trick).toMatch(/no-store|no-cache/);
    expect(answer.headers().location ?? "/", trick).toMatch(/^\/(?!\/)/);
  }
});

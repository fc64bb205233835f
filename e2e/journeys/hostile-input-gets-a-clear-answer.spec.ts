import { request as http } from "node:http";
import { expect, slug, test } from "../fixtures.ts";

const signatures = `/api/v1/campaigns/${slug}/signatures`;
const letters = `/api/v1/campaigns/${slug}/letters`;
const signature = {
  email: "someone@example.org",
  country: "DE",
  display: "full-name",
  locale: "en",
  consent: true,
};

const hostileNames = [
  "=cmd|' /C calc'!A0",
  "+1+1",
  "@SUM(A1)",
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "#panic(1) $x$ *bold* @ref \\ `raw`",
  "Anna\r\nBcc: victim@example.org",
  "A".repeat(5000),
  "\u0000null",
  "\ud800lone",
  "\u202eright to left",
];

for (const name of hostileNames) {
  const label = JSON.stringify(name).slice(0, 30);
  test(`a signature by ${label} is text or refused`, async ({ request, address }) => {
    const answer = await request.post(signatures, { data: { ...signature, email: address, name } });
    expect([202, 422]).toContain(answer.status());
    const paper = { recipients: ["prosecutor-general"], language: "en", paper: "a4" };
    const pdf = await request.post(letters, {
      data: { ...paper, sender: { name, city: name, country: "DE" } },
    });
    expect([200, 422]).toContain(pdf.status());
  });

  test(`the form of ${label} comes back with it`, async ({ request }) => {
    const form = { name, email: "broken", country: "DE", display: "full-name", consent: "on", locale: "en" };
    const answer = await request.post(`/en/campaigns/${slug}`, { form });
    expect(answer.status()).toBe(422);
    const html = await answer.text();
    expect(html).not.toContain("<script>alert(1)</script>");
    expect(html).not.toMatch(/<img[^>]+onerror/);
    if (/^[A-Za-z=+@#$]/.test(name) && !/[\r\n]/.test(name)) {
      const shown = name.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
      expect(html).toContain(shown.replaceAll('"', "&quot;").replaceAll("'", "&#x27;").slice(0, 200));
    }
  });
}

test("an address with a line break or a second address in it is refused", async ({ request }) => {
  for (const email of [
    "a@example.org\r\nBcc: b@example.org",
    "a@example.org,b@example.org",
    '"u@evil.example x"@example.org',
    "a@b@c",
  ]) {
    const answer = await request.post(signatures, { data: { ...signature, email } });
    expect(answer.status(), email).toBe(422);
  }
});

test("bodies that are too large, broken or of another kind", async ({ request }) => {
  const headers = { "content-type": "application/json" };
  // As bytes: Playwright would write a text as JSON first.
  const post = (path: string, data: string | Buffer, type = headers) =>
    request.post(path, { data: Buffer.from(data as string), headers: type });
  const large = Buffer.alloc(10 * 1024 * 1024, 32);
  expect((await post(signatures, large)).status()).toBe(413);
  expect((await post(letters, large)).status()).toBe(413);
  expect(
    (
      await post(`/en/campaigns/${slug}`, large, { "content-type": "application/x-www-form-urlencoded" })
    ).status(),
  ).toBe(413);
  expect((await post(signatures, '{"email":')).status()).toBe(400);
  expect((await post(signatures, Buffer.from([0x7b, 0xff, 0xfe, 0x7d]))).status()).toBe(400);
  expect((await post(signatures, "email=a", { "content-type": "text/plain" })).status()).toBe(415);
  for (const data of ["[]", "null", "1", '"text"', '{"__proto__":{"a":1}}', "{}", '{"email":{"$gt":""}}']) {
    expect((await post(signatures, data)).status(), data).toBe(422);
  }
  expect((await request.post(`/en/campaigns/${slug}`, { multipart: { email: "x" } })).status()).toBe(422);
});

test("a refusal that a person reads is a page of its language, whose links lead to pages there are", async ({
  request,
}) => {
  const path = `/kk/campaigns/${slug}`;
  const form = { accept: "text/html", "content-type": "application/x-www-form-urlencoded" };
  const refusals: [number, Awaited<ReturnType<typeof request.fetch>>][] = [
    [413, await request.post(path, { data: Buffer.alloc(10 * 1024 * 1024, 97), headers: form })],
    [405, await request.put(path, { data: Buffer.from("a=b"), headers: form })],
    [
      403,
      await request.post(path, {
        data: Buffer.from("a=b"),
        headers: { ...form, cookie: "a=b", origin: "https://elsewhere.example" },
      }),
    ],
  ];
  for (const [status, answer] of refusals) {
    expect(answer.status()).toBe(status);
    expect(answer.headers()["cache-control"]).toBe("no-store");
    const html = await answer.text();
    expect(html).toContain('<html lang="kk"');
    const links = [...html.matchAll(/<a\b[^>]* href="([^"]*)"/g)].map(([, href]) => href as string);
    expect(links).toEqual(expect.arrayContaining(["/en", "/ru"]));
    for (const link of new Set(links.filter((href) => href.startsWith("/")))) {
      expect((await request.get(link)).status(), link).toBe(200);
    }
  }
});

test("addresses that are malformed or lead nowhere", async ({ baseURL }) => {
  const expected: [string, number][] = [
    ["/%ff", 400],
    ["/en/%00", 400],
    ["/en?x=%E0%A4%A", 400],
    ["/de", 404],
    ["/en/campaigns/nothing", 404],
    [`/xx/campaigns/${slug}`, 404],
    ["/en/confirm/nothing", 404],
    ["/en/manage/nothing", 404],
    ["/api/v1/campaigns/nothing", 404],
    ["/api/v1/nothing", 404],
    ["/en/campaigns/..%2f..%2fetc", 404],
    ["/en/campaigns/'%20or%201=1", 404],
  ];
  for (const [path, status] of expected) expect(await statusOf(`${baseURL}${path}`), path).toBe(status);
});

/** Playwright and fetch repair addresses before they send them; this does not. */
function statusOf(address: string): Promise<number> {
  const { hostname, port } = new URL(address);
  const path = address.slice(address.indexOf("/", 8));
  return new Promise((resolve, reject) => {
    http({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on("error", reject)
      .end();
  });
}

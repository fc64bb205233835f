import { createServer, request as http, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, slug, test } from "../fixtures.ts";
import { linkWith } from "../mailbox.ts";
import { startSecondWeb } from "../second-web.ts";
import { words } from "../words.ts";

const host = `${"q".repeat(56)}.onion`;
let web: Awaited<ReturnType<typeof startSecondWeb>>;
let tor: Server;
test.beforeAll(async () => {
  web = await startSecondWeb(7, { ONION_URL: `http://${host}`, RATE_LIMITS: "off" });
  tor = await startProxy(web.origin);
});
test.afterAll(async () => {
  tor.close();
  await web.stop();
});

/** Stands for Tor: knows the way to the onion host and to nothing else. */
async function startProxy(origin: string): Promise<Server> {
  const { port } = new URL(origin);
  const proxy = createServer((request, response) => {
    const asked = new URL(request.url ?? "");
    if (asked.hostname !== host) return void response.writeHead(502).end(`no way to ${asked.hostname}`);
    const options = {
      port,
      path: asked.pathname + asked.search,
      method: request.method,
      headers: request.headers,
    };
    const onward = http({ ...options, host: "127.0.0.1" }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  return proxy;
}

test("signs, confirms and prints a letter with JavaScript off, and no other host is asked for anything", async ({
  browser,
  request,
  address,
  mailbox,
}) => {
  const proxy = { server: `http://127.0.0.1:${(tor.address() as AddressInfo).port}` };
  const context = await browser.newContext({ proxy, baseURL: `http://${host}`, javaScriptEnabled: false });
  const hosts = new Set<string>();
  context.on("request", (request) => hosts.add(new URL(request.url()).host));
  const page = await context.newPage();
  await page.goto(`/en/campaigns/${slug}`);
  await page.getByLabel(words("en", "sign", "email.label")).fill(address);
  await page.getByLabel(words("en", "sign", "country.label")).selectOption("DE");
  await page.locator("input[name=consent]").check();
  await page.getByRole("button", { name: words("en", "sign", "submit") }).click();
  await expect(page).toHaveURL(`http://${host}/en/campaigns/${slug}/check-mail`);
  await page.goto(linkWith(await mailbox.waitForMail(address), "confirm"));
  await page.getByRole("button", { name: words("en", "confirm", "signature.button") }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: words("en", "confirm", "thank-you.title") }),
  ).toBeVisible();
  const letter = await request.post(`${web.origin}/api/v1/campaigns/${slug}/letters`, {
    headers: { host },
    data: {
      ...{ recipients: ["ombudsman"], language: "en", paper: "a4" },
      sender: { name: "Anna Muster", city: "Berlin", country: "DE" },
    },
  });
  expect(letter.headers()["content-type"]).toBe("application/pdf");
  await page.goto(`/en/campaigns/${slug}/write`);
  await page.goto("/en/manage");
  expect(await context.cookies()).toEqual([]);
  expect([...hosts]).toEqual([host]);
  await context.close();
});

import { request as http } from "node:http";
import fc from "fast-check";
import { hostileTexts } from "../../testing/hostile-texts.ts";
import { journeyPorts } from "../../testing/journey-ports.ts";
import { addressOf, type KnownRoute, listPages, listRoutes } from "../every-address.ts";
import { expect, slug, test } from "../fixtures.ts";

// Requests that nobody would send by hand, at every route and page there is, with every field that any form names.
// `npm test` tries 1,000 of one seed, `npm run test:long` 10,000 of a new one.
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 1_000);
const SEED = Number(process.env.PROPERTY_SEED ?? 20180212);
const AT_ONCE = 6;
const PARTS = 5;
const MEGABYTE = 1_048_576;

type Sent = { method: string; path: string; headers: Record<string, string>; body: string };
type Answer = { status: number; headers: Record<string, unknown>; text: string };

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...hostileTexts) },
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.constantFrom(
    "en",
    "DE",
    "a4",
    "on",
    "true",
    "1",
    "anonymous",
    slug,
    "prosecutor-general",
    "next",
    "start",
  ),
);

function requests(routes: KnownRoute[], names: string[]) {
  const route = fc.constantFrom(...routes);
  const params = fc.dictionary(
    fc.constantFrom("locale", "slug", "token", "campaign", "organisation", "office"),
    text,
    {
      maxKeys: 1,
    },
  );
  const name = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...names) }, text);
  const fields = fc.array(fc.tuple(name, text), { maxLength: 12 });
  const kind = fc.constantFrom("form", "form", "multipart", "json", "broken");
  const method = fc.option(fc.constantFrom("POST", "GET", "HEAD", "PUT", "DELETE", "OPTIONS"), { freq: 4 });
  const extra = fc.dictionary(
    fc.constantFrom(
      "accept",
      "accept-language",
      "cookie",
      "origin",
      "referer",
      "x-forwarded-for",
      "rsc",
      "range",
    ),
    text.map((value) => value.replace(/[^\t\x20-\x7e]/g, "").slice(0, 2_000)),
    { maxKeys: 2 },
  );
  return fc
    .tuple(route, params, fields, kind, method, extra, fc.option(text, { freq: 4 }))
    .map(([route, params, fields, kind, method, headers, query]): Sent => {
      const { type, body } = bodyOf(kind, fields);
      const tail = query === null ? "" : `?${encodeURIComponent(query.toWellFormed()).slice(0, 2_000)}`;
      return {
        method: method ?? route.method,
        path: `${addressOf(route.pattern, wellFormed(params)).slice(0, 4_000)}${tail}`,
        headers: { accept: "text/html", ...headers, "content-type": type },
        body,
      };
    });
}

const wellFormed = (params: Record<string, string>) =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, value.toWellFormed()]));

function bodyOf(kind: string, fields: [string, string][]): { type: string; body: string } {
  if (kind === "form") {
    return { type: "application/x-www-form-urlencoded", body: new URLSearchParams(fields).toString() };
  }
  if (kind === "multipart") {
    const part = ([name, value]: [string, string]) =>
      `--x7391\r\nContent-Disposition: form-data; name="${name.replace(/["\r\n]/g, "")}"\r\n\r\n${value}\r\n`;
    return { type: "multipart/form-data; boundary=x7391", body: `${fields.map(part).join("")}--x7391--\r\n` };
  }
  const body = JSON.stringify(Object.fromEntries(fields));
  return { type: "application/json", body: kind === "broken" ? body.slice(0, -3) : body };
}

function ask(origin: string, { method, path, headers, body }: Sent): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  const bytes = method === "GET" || method === "HEAD" ? Buffer.alloc(0) : Buffer.from(body);
  const options = { hostname, port, method, path, headers: { ...headers, "content-length": bytes.length } };
  return new Promise((resolve, reject) => {
    const sent = http(options, async (response) => {
      const chunks = await response.toArray();
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        text: Buffer.concat(chunks).toString("latin1"),
      });
    });
    sent.on("error", reject).end(bytes);
  });
}

/** Names of all fields that any form of a page has, and of the API's bodies. */
async function fieldNames(origin: string, pages: KnownRoute[]): Promise<string[]> {
  const names = new Set([
    "recipients",
    "sender",
    "paper",
    "language",
    "parallel",
    "proof",
    "wait",
    "stamp",
    "go",
    "form",
  ]);
  for (const { pattern } of pages) {
    const { text: html } = await ask(origin, {
      method: "GET",
      path: addressOf(pattern),
      headers: {},
      body: "",
    });
    for (const [, name = ""] of html.matchAll(/ name="([^"]{1,60})"/g)) names.add(name);
  }
  return [...names];
}

const LEAK =
  /node_modules|PrismaClient|\bat \w[\w.<>]* \(|\.(?:ts|js):\d+:\d+|syntax error at or near|relation "|SQLSTATE|ECONNREFUSED|DATABASE_URL|root:x:0|ExternalException/;
const UNESCAPED = /<script>alert\(7391\)|<img src=x onerror|<svg\/onload|<x7391>|"-alert\(7391\)/;

function expectHarmless({ method, path, body }: Sent, { status, headers, text }: Answer) {
  const asked = `${method} ${path.slice(0, 200)} ${body.slice(0, 300)}`;
  const busy =
    status === 503 && headers["retry-after"] !== undefined && /\/(?:letters|write|evening)/.test(path);
  if (!busy) expect(status, asked).toBeLessThan(500);
  expect(text, asked).not.toMatch(LEAK);
  expect(text, asked).not.toContain(process.cwd());
  if (String(headers["content-type"]).startsWith("text/html")) expect(text, asked).not.toMatch(UNESCAPED);
  if (headers.location !== undefined) expect(String(headers.location), asked).toMatch(/^\/(?![/\\])/);
  const given = [headers["set-cookie"] ?? []].flat().filter((line) => !String(line).includes("Max-Age=0"));
  expect(given, asked).toEqual([]); // signing out takes one away, nothing gives one
}

/** What the web's process holds on its heap, in bytes: the lowest of some readings, since garbage comes and goes. */
async function memory(): Promise<number> {
  const readings: number[] = [];
  for (let n = 0; n < 5; n += 1) {
    const metrics = await (await fetch(`http://127.0.0.1:${journeyPorts.METRICS_PORT}/metrics`)).text();
    readings.push(Number(/^nodejs_heap_size_used_bytes (\S+)/m.exec(metrics)?.[1]));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return Math.min(...readings);
}

test(`${REQUESTS} of them: no fault, no leak, nothing unescaped, memory stays`, async () => {
  test.setTimeout(60_000 + REQUESTS * 250);
  const origin = `http://localhost:${journeyPorts.PORT}`;
  const pages = listPages();
  const arbitrary = requests([...listRoutes(), ...pages], await fieldNames(origin, pages));
  const all = fc.sample(arbitrary, { numRuns: REQUESTS, seed: SEED });
  const readings: number[] = [];
  for (let part = 0; part < PARTS; part += 1) {
    const from = Math.floor((REQUESTS * part) / PARTS);
    const to = Math.floor((REQUESTS * (part + 1)) / PARTS);
    await inTurns(all.slice(from, to), async (sent) => expectHarmless(sent, await ask(origin, sent)));
    readings.push(await memory());
  }
  // Garbage of a thousand requests may still lie there; what never goes shows in the ten thousand of the long run.
  expect(Math.max(...readings) - (readings[0] ?? 0), String(readings)).toBeLessThan(200 * MEGABYTE);
});

async function inTurns<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const turn = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, turn));
}

import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { withPageCache } from "./page-cache.ts";

let server: Server | undefined;
afterEach(() => server?.close());

type Handle = (url: string, headers: object, response: ServerResponse) => unknown;

/** A page that was rendered with a nonce, behind the cache; `rendered` lists what was really rendered. */
async function serve(handle: Handle) {
  const rendered: string[] = [];
  const pages = withPageCache({
    async render(request, response) {
      rendered.push(request.url ?? "");
      await handle(request.url ?? "", request.headers, response);
    },
    later: async (locale, address) => {
      const headers = { "cache-control": "no-store", "retry-after": "5" };
      return { status: 503, headers, body: `${locale}: ${address} later` };
    },
    close: async () => {},
  });
  server = createServer(async (request, response) => {
    if (!(await pages.renderKept?.(request, response))) await pages.render(request, response);
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const get = async (path: string, headers = {}, method = "GET") => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers });
    const policy = response.headers.get("content-security-policy") ?? "";
    const header = (name: string) => response.headers.get(name);
    return { status: response.status, policy, header, text: await response.text() };
  };
  return { get, rendered };
}

function writePage(response: ServerResponse, status = 200, text = "") {
  const nonce = crypto.randomUUID();
  response.setHeader("content-security-policy", `script-src 'nonce-${nonce}'`);
  response.statusCode = status;
  response.setHeader("link", `</a.css>; rel=preload; as="style"; nonce="${nonce}"`);
  response.write(`<head></head><p>${text}</p>`);
  response.end(`<script nonce="${nonce}">run()</script>`);
}

test("renders once for many, who get it without the framework and the right to run what stands in a page", async () => {
  const { get, rendered } = await serve((_url, _headers, response) => writePage(response));
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => get("/en/campaigns/example?source=flyer")),
  );
  expect(rendered).toHaveLength(1);
  for (const { policy, text, header } of answers) {
    expect(text).toBe('<head><script src="/page.js" async=""></script></head><p></p>');
    expect(policy).toContain("script-src 'self';");
    expect(header("link")).toBe('</a.css>; rel=preload; as="style"');
  }
});

test("who has the page is told that it is still the same, in the same form", async () => {
  let text = "first";
  const { get } = await serve((_url, _headers, response) => writePage(response, 200, text));
  const gzip = { "accept-encoding": "gzip" };
  const first = await get("/en", gzip);
  expect(first.header("cache-control")).toContain("s-maxage=1");
  expect(first.header("vary")).toContain("accept-encoding");
  const tag = first.header("etag") ?? expect.fail("no tag");
  const again = await get("/en", { ...gzip, "if-none-match": `"other", ${tag}` });
  expect([again.status, again.text, again.header("etag")]).toEqual([304, "", tag]);
  expect((await get("/en", { "accept-encoding": "br", "if-none-match": tag })).status).toBe(200);
  text = "second";
  await vi.waitFor(
    async () => expect((await get("/en", { ...gzip, "if-none-match": tag })).status).toBe(200),
    {
      timeout: 20_000,
    },
  );
});

test("two renders, or two webs, that say the same have the same tag, whenever the form was shown", async () => {
  let stamp = "first";
  const handle: Handle = (_url, _headers, response) =>
    writePage(response, 200, `<input type="hidden" name="stamp" value="${stamp}"/>`);
  const one = await (await serve(handle)).get("/en");
  stamp = "second";
  const other = await (await serve(handle)).get("/en");
  expect(other.text).not.toBe(one.text);
  expect(other.header("etag")).toBe(one.header("etag"));
});

test("a click's number and another server's cookie bring the page that all get, and HEAD its headers", async () => {
  const { get, rendered } = await serve((_url, _headers, response) => writePage(response));
  const page = await get("/en/campaigns/example");
  const clicked = await get("/en/campaigns/example?fbclid=1", { cookie: "cdn=1; not_organizer=2" });
  expect([clicked.text, clicked.header("etag")]).toEqual([page.text, page.header("etag")]);
  const head = await get("/en/campaigns/example", {}, "HEAD");
  expect([head.text, head.header("etag")]).toEqual(["", page.header("etag")]);
  expect(head.header("content-length")).toBe(page.header("content-length"));
  expect(rendered).toEqual(["/en/campaigns/example"]);
});

test("nothing of a visitor reaches a page that others get", async () => {
  const { get } = await serve((_url, headers, response) =>
    writePage(response, 200, Object.keys(headers).join()),
  );
  const headers = { authorization: "Bearer x", "accept-language": "kk", "x-forwarded-host": "evil.example" };
  expect((await get("/ru", headers)).text).toContain("<p>host,accept</p>");
});

test("what comes after signing is rendered once for many, and kept by nobody else", async () => {
  const { get, rendered } = await serve((_url, _headers, response) => writePage(response));
  for (const page of ["check-mail", "thank-you"]) {
    const answers = await Promise.all(Array.from({ length: 20 }, () => get(`/en/campaigns/example/${page}`)));
    for (const { header } of answers)
      expect([header("cache-control"), header("x-robots-tag")]).toEqual(["no-store", "noindex"]);
  }
  expect(rendered).toHaveLength(2);
});

test("keeps no page of a person and no other question", async () => {
  const { get, rendered } = await serve((_url, _headers, response) => writePage(response));
  const paths = [
    "/en/manage/token",
    "/en/confirm/token",
    "/en/organizer",
    "/en/campaigns/x/write",
    "/en?sent=link",
  ];
  for (const path of paths) await get(path);
  for (const path of paths) await get(path);
  expect(rendered).toEqual([...paths, ...paths]);
  for (const headers of [{ rsc: "1" }, { cookie: "other=2; organizer=1" }]) {
    await get("/en", headers);
    await get("/en", headers);
  }
  expect(rendered.filter((url) => url === "/en")).toHaveLength(4);
});

test("a page that is not there is not there for anybody", async () => {
  const { get, rendered } = await serve((_url, _headers, response) => writePage(response, 404));
  expect((await get("/en/campaigns/none")).status).toBe(404);
  const { status, header } = await get("/en/campaigns/none");
  expect([status, header("etag"), header("cache-control")]).toEqual([404, null, "no-store"]);
  expect(rendered).toHaveLength(1);
});

describe("while pages fail", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
  afterEach(() => void vi.useRealTimers());

  test("the last one stands in for a minute", async () => {
    let status = 200;
    const { get } = await serve((_url, _headers, response) => writePage(response, status, String(status)));
    const first = await get("/kk/rules");
    status = 500;
    vi.advanceTimersByTime(59_000);
    expect(await get("/kk/rules")).toMatchObject({ status: 200, text: first.text });
    vi.advanceTimersByTime(2_000);
    expect(await get("/kk/rules")).toMatchObject({ status: 503, text: "kk: /kk/rules later" });
    status = 200;
    vi.advanceTimersByTime(1_001);
    expect((await get("/kk/rules")).status).toBe(200);
  });

  test("it stands in for one that takes long, too, which comes to who asks next", async () => {
    let text = "first";
    const slow = Promise.withResolvers<void>();
    const { get, rendered } = await serve(async (_url, _headers, response) => {
      if (text === "second") await slow.promise;
      writePage(response, 200, text);
    });
    const first = await get("/en/rules");
    text = "second";
    vi.advanceTimersByTime(1_001);
    expect((await get("/en/rules")).text).toBe(first.text);
    slow.resolve();
    vi.advanceTimersByTime(1_001);
    expect((await get("/en/rules")).text).toContain("second");
    expect(rendered).toHaveLength(2);
  });

  test("many are told to come later for the price of one", async () => {
    const { get, rendered } = await serve((_url, _headers, response) => writePage(response, 500));
    for (const { status, text, header } of await Promise.all(Array.from({ length: 20 }, () => get("/ru")))) {
      expect([status, text, header("etag")]).toEqual([503, "ru: /ru later", null]);
      expect([header("retry-after"), header("cache-control")]).toEqual(["5", "no-store"]);
    }
    expect(rendered).toHaveLength(1);
  });
});

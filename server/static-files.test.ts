import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { staticFiles } from "./static-files.ts";

const folder = mkdtempSync(path.join(tmpdir(), "qoldau-files-"));
const css = "a { color: red }\n".repeat(100);
let server: Server;

beforeAll(async () => {
  mkdirSync(path.join(folder, "built/css"), { recursive: true });
  mkdirSync(path.join(folder, "open/fonts"), { recursive: true });
  writeFileSync(path.join(folder, "built/css/a.css"), css);
  writeFileSync(path.join(folder, "open/fonts/a.woff2"), Buffer.alloc(500, 1));
  writeFileSync(path.join(folder, "open/page.js"), "run();");
  writeFileSync(path.join(folder, "secret.js"), "no()");
  const answer = staticFiles([
    { folder: path.join(folder, "built"), address: "/_next/static" },
    { folder: path.join(folder, "open"), address: "" },
  ]);
  server = createServer(async (request, response) => {
    if (!(await answer(request, response))) response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const get = (url: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${url}`, init);

test("each file comes in the form that is asked for, to be kept as long as its name holds", async () => {
  const style = await get("/_next/static/css/a.css", { headers: { "accept-encoding": "gzip, br" } });
  expect(style.headers.get("content-encoding")).toBe("br");
  expect(style.headers.get("content-type")).toBe("text/css; charset=utf-8");
  expect(style.headers.get("cache-control")).toContain("immutable");
  expect(await style.text()).toBe(css);

  const font = await get("/fonts/a.woff2");
  expect(font.headers.get("content-encoding")).toBeNull();
  expect(font.headers.get("cache-control")).toBe("public, max-age=2592000");
  expect((await font.arrayBuffer()).byteLength).toBe(500);

  const script = await get("/page.js", { headers: { "accept-encoding": "gzip;q=0" } });
  expect([script.headers.get("content-encoding"), await script.text()]).toEqual([null, "run();"]);
  const etag = script.headers.get("etag") ?? "";
  expect((await get("/page.js", { headers: { "accept-encoding": "", "if-none-match": etag } })).status).toBe(
    304,
  );
  const head = await get("/page.js", { method: "HEAD" });
  expect([head.status, await head.text()]).toEqual([200, ""]);
});

test("nothing else is answered for", async () => {
  for (const url of ["/secret.js", "/fonts/%2e%2e/%2e%2e/secret.js", "/fonts", "/fonts/", "/page.js?a"])
    expect((await get(url)).status, url).toBe(404);
  expect((await get("/page.js", { method: "POST" })).status).toBe(404);
});

import type { Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { readBody } from "./body.ts";
import { limitedServers } from "./limited-server.ts";

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function listen(overrides: Parameters<typeof limitedServers>[0]) {
  server = limitedServers({ connectionsCheckingInterval: 50, ...overrides })();
  server.on("request", async (request, response) => {
    const body = await readBody(request, 1_000).catch(() => null);
    response.end(body === null ? "too large" : "read");
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

/** Sends parts with a pause between them; resolves with all that came back when the server hangs up. */
function talk(port: number, parts: Iterable<string>, pause = 40): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    let answer = "";
    socket.on("data", (chunk) => {
      answer += chunk;
    });
    socket.on("close", () => resolve(answer));
    socket.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE" && error.code !== "ECONNRESET") reject(error);
    });
    socket.on("connect", async () => {
      for (const part of parts) {
        if (socket.destroyed) return;
        socket.write(part);
        await sleep(pause);
      }
    });
  });
}

const drip = (text: string) => [...text];

test("headers that come a byte at a time are not waited for", async () => {
  const port = await listen({ headersTimeout: 200, requestTimeout: 400 });
  expect(await talk(port, drip(`GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ${"a".repeat(100)}`))).toMatch(
    /^HTTP\/1\.1 408 /,
  );
});

test("neither is a body", async () => {
  const port = await listen({ headersTimeout: 200, requestTimeout: 400 });
  const head = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\n";
  let sent = 0;
  function* parts() {
    yield head;
    for (; sent < 499; sent += 1) yield "x"; // with the pauses between them, twenty seconds
  }
  await talk(port, parts());
  expect(sent).toBeLessThan(499);
});

test("headers too large or too many cost nothing more", async () => {
  const port = await listen({ maxHeaderSize: 2_048 });
  expect(await talk(port, [`GET / HTTP/1.1\r\nHost: x\r\nCookie: ${"a".repeat(4_000)}\r\n\r\n`])).toMatch(
    /^HTTP\/1\.1 431 /,
  );
});

test("a request that two servers could read differently is refused (request smuggling)", async () => {
  const port = await listen({});
  const both =
    "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n";
  const twice = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcd";
  const spaced = "GET / HTTP/1.1\r\nHost : x\r\n\r\n";
  for (const text of [both, twice, spaced]) expect(await talk(port, [text])).toMatch(/^HTTP\/1\.1 400 /);
});

test("connections over the limit are closed, those within are served", async () => {
  const port = await listen({ maxConnections: 3 });
  const idle = Array.from({ length: 3 }, () => connect(port, "127.0.0.1").on("error", () => {}));
  await Promise.all(idle.map((socket) => new Promise((resolve) => socket.once("connect", resolve))));
  expect(await talk(port, ["GET / HTTP/1.1\r\nHost: x\r\n\r\n"])).toBe("");
  for (const socket of idle) socket.destroy();
  await sleep(100);
  expect(await talk(port, ["GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"])).toMatch(
    /^HTTP\/1\.1 200 /,
  );
});

test("who asks and never reads is let go", async () => {
  const limits = { timeout: 300 };
  const port = await listen(limits);
  server?.removeAllListeners("request");
  server?.on("request", (_request, response) => response.end("a".repeat(1_000_000)));
  const socket = connect(port, "127.0.0.1").pause();
  const closed = new Promise((resolve) => server?.on("connection", (one) => one.once("close", resolve)));
  socket.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".repeat(50));
  await closed;
  socket.destroy();
});

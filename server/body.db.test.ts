import { type ClientRequest, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, test, vi } from "vitest";
import { handleRequest } from "./handle-request.ts";
import type { Route } from "./http.ts";
import type { Pages } from "./next-pages.ts";

const MIB = 1_048_576;
const route: Route = {
  method: "POST",
  pattern: "/api/v1/files",
  maxBody: 8 * MIB,
  handle: async ({ body }) => ({ status: 200, body: String(body.length) }),
};
const pages: Pages = { render: async () => {}, close: async () => {} };
let arrived = 0;
const server = createServer((asked, response) => {
  void handleRequest([route], pages, asked, response);
  asked.on("data", ({ length }: Buffer) => {
    arrived += length;
  });
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const { port } = server.address() as AddressInfo;
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** A request of so many bytes of which all but the last have been sent. */
function begin(size: number): { sending: ClientRequest; status: Promise<number> } {
  const headers = { "content-length": String(size) };
  const sending = request({ port, method: "POST", path: "/api/v1/files", headers, agent: false });
  const status = new Promise<number>((resolve) => {
    sending.on("response", (answer) => resolve(answer.resume().statusCode ?? 0));
    sending.on("error", () => resolve(0));
  });
  sending.write(Buffer.alloc(size - 1));
  return { sending, status };
}

function post(size: number): Promise<number> {
  const { sending, status } = begin(size);
  sending.end("!");
  return status;
}

test("large bodies share what room there is; small ones always find some", async () => {
  for (let round = 0; round < 2; round++) {
    arrived = 0;
    const large = Array.from({ length: 16 }, () => begin(8 * MIB));
    await vi.waitFor(() => expect(arrived).toBe(16 * (8 * MIB - 1)), { timeout: 20_000 });
    expect(await post(MIB)).toBe(503);
    expect(await post(10_000)).toBe(200);
    for (const { sending } of large.slice(8)) sending.destroy();
    for (const { sending } of large.slice(0, 8)) sending.end("!");
    expect(await Promise.all(large.slice(0, 8).map(({ status }) => status))).toEqual(Array(8).fill(200));
    await vi.waitFor(async () => expect(await post(8 * MIB)).toBe(200));
  }
});

import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test, vi } from "vitest";
import { handleRequest } from "./handle-request.ts";
import type { Pages } from "./next-pages.ts";

test("pages for single readers are rendered so many at once, and who comes then is told to come back", async () => {
  const waiting: ServerResponse[] = [];
  const pages: Pages = {
    render: async (_request, response) => void waiting.push(response),
    later: async (_locale, address) => ({ status: 503, headers: { "retry-after": "5" }, body: address }),
    close: async () => {},
  };
  const server = createServer((request, response) => void handleRequest([], pages, request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const ask = (accept: string) => fetch(`http://127.0.0.1:${port}/en/confirm/token`, { headers: { accept } });

  const first = Array.from({ length: 64 }, () => ask("text/html"));
  await vi.waitFor(() => expect(waiting).toHaveLength(64));
  const turnedAway = await ask("text/html");
  expect([turnedAway.status, await turnedAway.text()]).toEqual([503, "/en/confirm/token"]);
  const program = await ask("*/*");
  expect([program.status, program.headers.get("content-type")]).toEqual([503, "application/problem+json"]);

  for (const response of waiting) response.end("rendered");
  expect(await Promise.all(first.map(async (answer) => (await answer).text()))).toEqual(
    first.map(() => "rendered"),
  );
  const after = ask("text/html");
  await vi.waitFor(() => expect(waiting).toHaveLength(65));
  waiting.at(-1)?.end("rendered");
  expect((await after).status).toBe(200);
  server.close();
});

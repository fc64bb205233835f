import "#testing/settings";
import { createServer, type Server } from "node:http";
import { afterEach, expect, test } from "vitest";
import { freePort } from "#testing/try-out";
import { openDoors } from "./doors.ts";

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close().closeAllConnections();
});

const make = () => {
  const server = createServer((_request, response) => void response.end("here"));
  open.push(server);
  return server;
};

test("whoever comes to the address is answered, by whichever door", async () => {
  const port = await freePort();
  const doors = await openDoors(make, port, "127.0.0.1");
  expect(new Set(doors.map((door) => JSON.stringify(door.address()))).size).toBe(1);
  const asked = Array.from({ length: 100 }, () =>
    fetch(`http://127.0.0.1:${port}/`, { headers: { connection: "close" } }).then((reply) => reply.text()),
  );
  expect(new Set(await Promise.all(asked))).toEqual(new Set(["here"]));
});

test("an address that is held already is not shared, though the system would", async () => {
  const port = await freePort();
  await openDoors(make, port, "127.0.0.1");
  await expect(openDoors(make, port, "127.0.0.1")).rejects.toMatchObject({ code: "EADDRINUSE" });
});

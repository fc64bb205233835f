import "#testing/settings";
import { createServer, type Server } from "node:http";
import { connect } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { freePort } from "#testing/try-out";
import { openDoors } from "./doors.ts";
import { limitedServers } from "./limited-server.ts";

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

test("the limit of connections holds for all doors together", async () => {
  const most = 20;
  const makeLimited = limitedServers({ maxConnections: most });
  const port = await freePort();
  await openDoors(
    () => {
      const server = makeLimited().on("request", (_request, response) => void response.end("here"));
      open.push(server);
      return server;
    },
    port,
    "127.0.0.1",
  );
  const sockets = Array.from({ length: most + 30 }, () => connect(port, "127.0.0.1").on("error", () => {}));
  const kept = () => sockets.filter((socket) => !socket.destroyed);
  for (const socket of sockets) socket.resume();
  await vi.waitFor(() => expect(kept()).toHaveLength(most));
  const ask = () => fetch(`http://127.0.0.1:${port}/`).then((reply) => reply.text());
  await expect(ask()).rejects.toThrow();
  for (const socket of kept()) socket.destroy();
  await vi.waitFor(async () => expect(await ask()).toBe("here"));
});

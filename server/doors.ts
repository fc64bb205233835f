import cluster from "node:cluster";
import type { Server } from "node:http";
import { createServer, type ListenOptions, type Server as NetServer } from "node:net";

/**
 * Node takes one new connection from each listening socket in a turn of its event loop (libuv since 1.45). In a wave turns
 * are long, and whoever comes anew would wait for seconds behind those whose connections are kept.
 */
const DOORS = 64;
/** New connections that may wait for a turn. Past Node's 511 the system sends them away, and they try again after 1, 3, 7 … s. */
const BACKLOG = 4_096;

/**
 * Opens an address by many doors at once; the system shares out who comes (SO_REUSEPORT). One door where the system
 * cannot, and for one of several webs, whose address its supervisor holds. Throws EADDRINUSE when it is somebody else's.
 */
export async function openDoors(make: () => Server, port: number, host: string): Promise<Server[]> {
  const first = make();
  if (cluster.isWorker || process.platform !== "linux") {
    await listen(first, { port, host });
    return [first];
  }
  await demandFree(port, host);
  const doors = [first, ...Array.from({ length: DOORS - 1 }, make)];
  for (const door of doors) await listen(door, { port, host, reusePort: true });
  return doors;
}

export function listen(server: NetServer, where: ListenOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ backlog: BACKLOG, ...where }, () => resolve());
  });
}

/** Two processes that both share an address would each get half of who comes, and neither would notice. */
async function demandFree(port: number, host: string): Promise<void> {
  const probe = createServer();
  await listen(probe, { port, host });
  await new Promise((resolve) => probe.close(resolve));
}

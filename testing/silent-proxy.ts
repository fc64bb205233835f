// A way to a server that can fall silent without closing anything, as when the machine behind it vanishes.
import { connect, createServer, type Socket } from "node:net";
import { portOf } from "./try-out.ts";

export async function startSilentProxy(target: string) {
  const url = new URL(target);
  const { port, hostname } = url;
  const sockets = new Set<Socket>();
  let silent = false;
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    link(near, far);
    link(far, near);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url.port = String(portOf(server));

  function link(from: Socket, to: Socket) {
    sockets.add(from);
    from.on("data", (bytes) => silent || to.write(bytes));
    from.on("close", () => silent || to.destroy());
    from.on("error", () => {}); // "close" follows
  }

  function stop() {
    server.close();
    for (const socket of sockets) socket.destroy();
  }

  function setSilent(now: boolean) {
    silent = now;
  }

  return { url: url.href, setSilent, stop };
}

import { createServer, type Server } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";

/** What one connection may cost, whoever holds it. Times in milliseconds, sizes in bytes. */
const LIMITS = {
  /** From the first byte to the end of the headers: a browser sends them at once, a "slowloris" a byte at a time. */
  headersTimeout: 10_000,
  /** To the end of the body; the slowest line that still carries a form of a megabyte. */
  requestTimeout: 60_000,
  keepAliveTimeout: 65_000,
  /** For which nothing is sent or taken: whoever asks and never reads. Longer than any answer takes to begin. */
  timeout: 120_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16_384,
  maxHeadersCount: 100,
  /** Of all servers together. More are closed unanswered; the machine keeps what the running ones need. */
  maxConnections: 8_192,
  maxRequestsPerSocket: 10_000,
};

/**
 * Makes servers of node:http that nobody can hold on to. What cannot be read as HTTP is answered in a word and cut off.
 * Connections are counted over all that one maker makes: to whoever comes the doors of an address are one server.
 */
export function limitedServers(overrides: Partial<typeof LIMITS> = {}): () => Server {
  const { maxHeadersCount, maxConnections, maxRequestsPerSocket, timeout, ...options } = {
    ...LIMITS,
    ...overrides,
  };
  let open = 0;
  function admit(socket: Socket) {
    open += 1;
    socket.once("close", () => {
      open -= 1;
    });
    if (open > maxConnections) socket.destroy();
  }
  return () => {
    const server = createServer({ ...options, insecureHTTPParser: false });
    Object.assign(server, { maxHeadersCount, maxRequestsPerSocket, timeout });
    server.on("connection", admit);
    server.on("clientError", answerUnreadable);
    return server;
  };
}

const refusals: Record<string, string> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};

function answerUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable) return void socket.destroy();
  const status = refusals[error.code ?? ""] ?? "400 Bad Request";
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

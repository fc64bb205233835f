import { type IncomingMessage, ServerResponse } from "node:http";

/** What belongs to a connection, not to an answer. */
const BY_CONNECTION = new Set(["content-length", "transfer-encoding", "connection", "date"]);

export type HeldAnswer = { status: number; headers: Record<string, string>; body: Buffer };

/** What `render` answers, whole and in memory, nothing of it sent. Rejects when it breaks off. */
export async function holdAnswer(
  request: IncomingMessage,
  render: (response: ServerResponse) => Promise<void>,
): Promise<HeldAnswer> {
  const response = new HeldResponse(request);
  await Promise.all([response.ended, render(response)]);
  const headers = Object.entries(response.getHeaders())
    .filter(([name, value]) => value !== undefined && !BY_CONNECTION.has(name))
    .map(([name, value]) => [name, String(value)]);
  return { status: response.statusCode, headers: Object.fromEntries(headers), body: response.body() };
}

/** An answer that is held in memory and goes to nobody. */
class HeldResponse extends ServerResponse {
  readonly ended: Promise<void>;
  readonly #chunks: Buffer[] = [];
  readonly #settle: { resolve: () => void; reject: (error: Error) => void };

  constructor(request: IncomingMessage) {
    super(request);
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.ended = promise;
    this.#settle = { resolve, reject };
  }

  body(): Buffer {
    return Buffer.concat(this.#chunks);
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    const given = rest.at(-1);
    if (given instanceof Object && !Array.isArray(given)) this.setHeaders(new Map(Object.entries(given)));
    this.statusCode = status;
    return this;
  }

  override flushHeaders(): void {}

  override write(chunk: string | Uint8Array, ...rest: unknown[]): boolean {
    this.#chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : Buffer.from(chunk));
    const done = rest.at(-1);
    if (typeof done === "function") queueMicrotask(() => done());
    return true;
  }

  override end(...given: unknown[]): this {
    const [chunk] = given;
    if (typeof chunk === "string" || chunk instanceof Uint8Array) this.write(chunk);
    this.writeHead(this.statusCode);
    Object.defineProperty(this, "writableEnded", { value: true });
    this.emit("finish");
    this.emit("close");
    this.#settle.resolve();
    return this;
  }

  override destroy(error?: Error): this {
    this.#settle.reject(error ?? new Error("the page broke off"));
    return this;
  }
}

import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { env } from "#lib/env";
import { singleFlight } from "#lib/single-flight";
import { type EncodedPage, encodePage, encodingFor } from "./encoded-page.ts";
import type { Pages } from "./next-pages.ts";
import { plainPage } from "./plain-page.ts";
import { contentSecurityPolicy, OWN_FILES, securityHeaders } from "./security-headers.ts";

const TTL_MS = 1_000;
/** A cache between us and readers shows what has changed within five seconds, and the last page while we are away. */
const CACHING = "public, max-age=0, s-maxage=1, stale-while-revalidate=3, stale-if-error=60";
/** Pages that are the same for everybody: start page, campaign with or without a share link's source, its offices, the texts. */
const SHARED =
  /^\/(?:en|ru|kk)(?:\/campaigns\/[a-z0-9-]{1,80}(?:\?source=[a-z0-9-]{1,40}|\/offices\/[a-z0-9-]{1,80}|\/comments(?:\?page=\d{1,4}|\/log)?)?|\/privacy|\/rules|\/answers)?$/;
const NONCE = /'nonce-([^']+)'/;

type Kept = { status: number; headers: [name: string, value: string][]; page: EncodedPage };

/**
 * Renders a page that is the same for everybody once a second, however many people open it: a wave of readers costs
 * what one reader costs. Next gets a request that carries nothing of a visitor, and readers get the page without Next.
 */
export function withPageCache(pages: Pages): Pages {
  const keep = singleFlight(TTL_MS, (url) => renderOnce(pages, url), { maxKeys: 200 });
  return {
    ...pages,
    async renderKept(request, response) {
      const kept = isShared(request) ? await keep(request.url ?? "").catch(() => null) : null;
      if (kept) sendKept(request, response, kept);
      return kept !== null;
    },
  };
}

/** Supporters have no cookie; an organizer looks at what was just changed. Next's own client asks for parts by headers. */
function isShared({ method, url = "", headers }: IncomingMessage): boolean {
  const partial =
    "rsc" in headers || "next-router-state-tree" in headers || "next-router-prefetch" in headers;
  return method === "GET" && !partial && headers.cookie === undefined && SHARED.test(url);
}

/** All headers at once: set one by one, they were a third of what such an answer costs. */
function sendKept(
  { headers: asked }: IncomingMessage,
  response: ServerResponse,
  { status, headers, page }: Kept,
) {
  const encoding = encodingFor(asked["accept-encoding"]);
  const { body, etag } = page[encoding];
  const found = status === 200 ? [...headers, ["etag", etag]] : headers;
  if (status === 200 && asked["if-none-match"]?.includes(etag))
    return void response.writeHead(304, found.flat()).end();
  const coded = encoding === "identity" ? found : [...found, ["content-encoding", encoding]];
  response.writeHead(status, [...coded, ["content-length", String(body.length)]].flat()).end(body);
}

/** Rejects for whatever is not worth keeping. */
async function renderOnce(pages: Pages, url: string): Promise<Kept> {
  const request = new IncomingMessage(new Socket());
  request.method = "GET";
  request.url = url;
  request.headers = { host: new URL(env().APP_URL).host, accept: "text/html" };
  request.push(null);
  const response = new HeldResponse(request);
  await Promise.all([response.ended, pages.render(request, response)]);
  const status = response.statusCode;
  const nonce = NONCE.exec(String(response.getHeader("content-security-policy") ?? ""))?.[1];
  if ((status !== 200 && status !== 404) || !nonce) throw new Error(`page answered ${status}`);
  response.setHeader("content-security-policy", contentSecurityPolicy(OWN_FILES, { development: false }));
  response.setHeader("cache-control", status === 200 ? CACHING : "no-store");
  response.appendHeader("vary", "accept-encoding");
  const [path = "/"] = url.split("?", 1);
  for (const [name, value] of Object.entries(securityHeaders(path, path)))
    if (!response.hasHeader(name)) response.setHeader(name, value);
  const headers = Object.entries(response.getHeaders())
    .filter(([name, value]) => value !== undefined && !BY_ANSWER.has(name))
    .map(([name, value]): [string, string] => [name, String(value).replaceAll(`; nonce="${nonce}"`, "")]);
  return { status, headers, page: await encodePage(plainPage(response.text(), nonce)) };
}

const BY_ANSWER = new Set(["content-length", "transfer-encoding", "connection", "date"]);

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

  text(): string {
    return Buffer.concat(this.#chunks).toString("utf8");
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

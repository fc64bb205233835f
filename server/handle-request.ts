import type { IncomingMessage, ServerResponse } from "node:http";
import { Overloaded } from "#lib/batch";
import { AppError } from "#lib/errors";
import { FORM_STATE_HEADER } from "#lib/held-form-states";
import { isLocale, type Locale } from "#lib/locales";
import { log } from "#lib/log";
import { DEFAULT_MAX_BODY, readBody, releaseBody } from "./body.ts";
import { decodePath, isWellFormed } from "./decode-address.ts";
import { formAgain } from "./form-again.ts";
import { type HeldAnswer, holdAnswer } from "./held-response.ts";
import { type Answer, BUSY_SECONDS, type Incoming, problem, type Reply, type Route } from "./http.ts";
import { matchRoute } from "./match.ts";
import type { Pages, Render } from "./next-pages.ts";
import { isForeign } from "./origin.ts";
import { linksLeadingTo } from "./problem-page.ts";
import { securityHeaders } from "./security-headers.ts";
import { send } from "./send.ts";
import { sourceKey } from "./source-key.ts";
import { UnreadableForm } from "./unreadable-form.ts";

/** Answered in JSON, by this server alone. */
const MACHINE = /^\/(?:api|healthz|readyz|metrics)(?:\/|$)/;

/** Pages that Next renders for single readers at once: a second's work or two. Who comes then is told to come back, from memory. */
const RENDERS_AT_ONCE = 64;
let rendering = 0;

/** Told where it came about (instrumentation.ts). */
class PageFailed extends Error {}

type Problem = Parameters<typeof problem>;
type Context = {
  request: IncomingMessage;
  response: ServerResponse;
  pages: Pages;
  path: string;
  query: string;
  /** Headers of every answer; set one by one, they were a twentieth of what a signature costs. */
  always: Record<string, string>;
  /** What a form sent, once it is read. */
  body?: Buffer;
};

/** Answers one request. Whatever goes wrong becomes an answer; nothing is thrown. */
export async function handleRequest(
  routes: readonly Route[],
  pages: Pages,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = request.url ?? "/";
  const mark = url.indexOf("?");
  const [rawPath, query] = mark < 0 ? [url, ""] : [url.slice(0, mark), url.slice(mark + 1)];
  const path = decodePath(rawPath);
  delete request.headers[FORM_STATE_HEADER];
  delete request.headers["x-middleware-subrequest"];
  const always = securityHeaders(path ?? "/", rawPath);
  const context: Context = { request, response, pages, path: path ?? "/", query, always };
  try {
    if (path === null || !isWellFormed(query))
      return await sendAnswer(context, problem(400, "malformed-url"));
    await dispatch(routes, context);
  } catch (error) {
    await answerError(context, error).catch(() => response.destroy());
  } finally {
    if (context.body) releaseBody(context.body);
  }
}

async function dispatch(routes: readonly Route[], context: Context): Promise<void> {
  const { request, response, path } = context;
  const method = request.method ?? "GET";
  const match = matchRoute(routes, method, path);
  if (match && "route" in match) return await answerRoute(match.route, match.params, context);
  if (method !== "GET" && method !== "HEAD") await readBody(request, 0); // a client that still writes reads no answer
  if (MACHINE.test(path)) {
    if (match) response.setHeader("allow", match.allow.join(", "));
    return await refuse(context, match ? [405, "method-not-allowed"] : [404, "not-found"]);
  }
  if (method === "GET" || method === "HEAD") return await showPage(context);
  response.setHeader("allow", "GET, HEAD");
  await refuse(context, [405, "method-not-allowed"]);
}

/** What a person reads is whole before it goes out; to programs, and in development, Next answers as it likes. */
async function showPage(context: Context): Promise<void> {
  if (!readerOf(context) || !context.pages.later) return await withinReach(() => renderPage(context));
  await sendAnswer(context, await renderWhole(context));
}

async function answerRoute(route: Route, params: Record<string, string>, context: Context): Promise<void> {
  const { request, path, query } = context;
  if (route.method === "POST" && request.headers.cookie && isForeign(request)) {
    return await refuse(context, [403, "foreign-origin"]);
  }
  const body =
    route.method === "POST" ? await readBody(request, route.maxBody ?? DEFAULT_MAX_BODY) : Buffer.alloc(0);
  if (!body) return await refuse(context, [413, "too-large"]);
  context.body = body;
  const incoming: Incoming = {
    method: request.method ?? "GET",
    path,
    params,
    query: new URLSearchParams(query),
    headers: request.headers,
    body,
    // Its salt lies in the database, and /healthz answers without one.
    sourceKey: route.method === "POST" ? await sourceKey(request) : "",
  };
  await answer(context, await route.handle(incoming));
}

/** The refusal as a problem document, or as a page in the language of the address where a person will read it. */
async function refuse(context: Context, refusal: Problem): Promise<void> {
  const reply = problem(...refusal);
  const locale = readerOf(context);
  if (!locale) return await sendAnswer(context, reply);
  const [status, code] = refusal;
  const formState = { form: "problem", values: {}, errors: {}, data: code };
  const page = await renderWhole(context, { path: `/${locale}/problem`, status, formState }).catch(
    () => null,
  );
  if (!page) return await sendAnswer(context, reply);
  const retryAfter = reply.headers?.["retry-after"];
  await sendAnswer(context, {
    ...page,
    headers: {
      ...page.headers,
      "cache-control": "no-store",
      ...(retryAfter && { "retry-after": retryAfter }),
    },
    body: linksLeadingTo("", page.body.toString()),
  });
}

async function answer(context: Context, reply: Reply): Promise<void> {
  if (!("render" in reply)) return await sendAnswer(context, reply);
  const { render: path, status, formState, headers } = reply;
  const filled = await context.pages.filled?.(path, formState);
  const page = filled ? { ...filled, status } : await renderWhole(context, { path, status, formState });
  await sendAnswer(context, {
    ...page,
    headers: { ...page.headers, ...headers, "cache-control": "no-store" },
  });
}

/** A page before any of it goes out. Rejects when it fails: another has to take its place, and bring back what was typed. */
async function renderWhole({ request, pages }: Context, options?: Render): Promise<HeldAnswer> {
  const held = await withinReach(() => holdAnswer(request, (into) => pages.render(request, into, options)));
  if (held.status >= 500 && held.status !== options?.status) throw new PageFailed();
  return held;
}

/** Rejects with Overloaded instead of having all wait ever longer. */
async function withinReach<T>(render: () => Promise<T>): Promise<T> {
  if (rendering >= RENDERS_AT_ONCE) throw new Overloaded();
  rendering += 1;
  try {
    return await render();
  } finally {
    rendering -= 1;
  }
}

function sendAnswer({ request, response, always }: Context, answer: Answer): Promise<void> {
  return send(request, response, { ...answer, headers: { ...always, ...answer.headers } });
}

function renderPage({ request, response, pages, always }: Context, options?: Render): Promise<void> {
  for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
  return pages.render(request, response, options);
}

async function answerError(context: Context, error: unknown): Promise<void> {
  const { response, path } = context;
  if (response.headersSent) return void response.destroy();
  if (error instanceof UnreadableForm) {
    const code = error.status === 415 ? "unsupported-media-type" : "malformed-body";
    return await refuse(context, [error.status, code]);
  }
  if (error instanceof AppError) {
    if (error.code === "forbidden") return await refuse(context, [403, error.code]);
    if (MACHINE.test(path)) return await refuse(context, [404, error.code]);
    return await renderPage(context, { path: unknownPage(path), status: 404 });
  }
  if (!(error instanceof Overloaded || error instanceof PageFailed))
    log.error({ error, route: MACHINE.test(path) ? path : "page" }, "request failed");
  if (await bringBack(context).catch(() => false)) return;
  await refuse(context, [503, "unavailable", { retryAfter: BUSY_SECONDS }]);
}

/** Answers with a page that leads to the address again, and holds what was sent there. False when no page can. */
async function bringBack(context: Context): Promise<boolean> {
  const { request, pages, path } = context;
  const locale = readerOf(context);
  if (!locale) return false;
  const address = request.url ?? path;
  const page =
    request.method === "POST"
      ? await holdForm(context, locale, address)
      : await pages.later?.(locale, address);
  if (!page) return false;
  await sendAnswer(context, page);
  return true;
}

async function holdForm({ request, pages, body }: Context, locale: Locale, address: string) {
  const fields = body && (await formAgain({ headers: request.headers, body }));
  return fields ? pages.again?.(locale, address, fields) : undefined;
}

/** The language of a person who will read the answer as a page; null where a program asks. */
function readerOf({ request, path }: Context): Locale | null {
  const locale = path.split("/")[1];
  const wantsPage = request.headers.accept?.includes("text/html") && !MACHINE.test(path);
  return wantsPage && isLocale(locale) ? locale : null;
}

/** A page that does not exist, in the language of the address that was asked for. */
function unknownPage(path: string): string {
  const locale = path.split("/")[1];
  return `/${isLocale(locale) ? locale : "en"}/no-such-page`;
}

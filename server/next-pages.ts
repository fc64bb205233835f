import { randomBytes, randomUUID } from "node:crypto";
import { IncomingMessage, type Server, type ServerResponse } from "node:http";
import next from "next";
import type { FormState } from "#lib/form-state";
import { FORM_STATE_HEADER, holdFormState, releaseFormState } from "#lib/held-form-states";
import { isLocale, type Locale } from "#lib/locales";
import { PAGE_HEADER, pageStatus, releasePageStatus } from "#lib/page-status";
import { contentSecurityPolicy, withNonce } from "./security-headers.ts";

export type Render = { status?: number; path?: string; formState?: FormState };
export type WholePage = { status: number; headers: Record<string, string>; body: string };
export type Pages = {
  render: (request: IncomingMessage, response: ServerResponse, options?: Render) => Promise<void>;
  /** Answers with a page that is kept for everybody, all its headers included. False when the request asks for none. */
  renderKept?: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
  /** The page that holds a form which found no answer, to be sent to `address` again. */
  again?: (locale: Locale, address: string, fields: FormState["values"]) => Promise<WholePage>;
  /** A page of which only the form is one person's, filled in without rendering it anew. Null for all others. */
  filled?: (path: string, formState: FormState) => Promise<Omit<WholePage, "status"> | null>;
  /** The page in place of one that cannot be shown now, with a link to it. */
  later?: (locale: Locale, address: string) => Promise<WholePage>;
  close: () => Promise<void>;
};

/** Next behind this server, in the same process. It renders pages; limits, headers and forms stay in front of it. */
export async function preparePages({
  development,
  httpServer,
}: {
  development: boolean;
  httpServer: Server;
}): Promise<Pages> {
  // What fails while it renders is told by instrumentation.ts; its own words quote what was asked for.
  const app = next({ dev: development, quiet: !development, httpServer, dir: process.cwd() });
  await app.prepare();
  const handle = app.getRequestHandler();

  async function render(request: IncomingMessage, response: ServerResponse, options: Render = {}) {
    const nonce = randomBytes(16).toString("base64");
    const policy = contentSecurityPolicy(withNonce(nonce), { development });
    const inner = options.path ? innerRequest(request, options.path) : request;
    inner.headers["content-security-policy"] = policy; // Next takes the nonce for its scripts from here
    nameLocale(inner);
    response.setHeader("content-security-policy", policy);
    const key = randomUUID();
    inner.headers[PAGE_HEADER] = key;
    if (options.formState) {
      holdFormState(key, options.formState);
      inner.headers[FORM_STATE_HEADER] = key;
    }
    sayStatus(response, () => pageStatus(key) ?? options.status ?? 200);
    try {
      await handle(inner, response);
    } finally {
      releaseFormState(key);
      releasePageStatus(key);
    }
  }

  return { render, close: () => app.close() };
}

/** next-intl reads the language of a page from here; the address alone decides it, never the visitor's header. */
function nameLocale(request: IncomingMessage) {
  const locale = request.url?.split(/[/?]/)[1];
  if (isLocale(locale)) request.headers["x-next-intl-locale"] = locale;
  else delete request.headers["x-next-intl-locale"];
}

/** The same request as a GET of another path. */
function innerRequest(request: IncomingMessage, path: string): IncomingMessage {
  const inner = new IncomingMessage(request.socket);
  inner.method = "GET";
  inner.url = path;
  inner.httpVersion = request.httpVersion;
  inner.headers = { ...request.headers };
  for (const name of ["content-type", "content-length", "transfer-encoding"]) delete inner.headers[name];
  inner.push(null);
  inner.complete = true;
  return inner;
}

/** Next answers 200 to whatever it can render; the status of a refused form or an unknown page is ours to say. */
function sayStatus(response: ServerResponse, status: () => number) {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
  response.writeHead = (given: number, ...rest: unknown[]) =>
    writeHead(given === 200 ? status() : given, ...rest);
}

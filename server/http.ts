import type { IncomingHttpHeaders } from "node:http";
import type { Readable } from "node:stream";
import type { FormState } from "#lib/form-state";
import type { OrganizerForm } from "./organizer-form.ts";

/** A request whose path is matched and whose body is read and capped. */
export type Incoming = {
  method: string;
  path: string;
  params: Record<string, string>;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: Buffer;
  /** Whoever sends a POST, as a hash under a salt that changes daily. Good for limits, for nothing else. */
  sourceKey: string;
};

/** The body of a request, and what it says that it is. */
export type Sent = Pick<Incoming, "headers" | "body">;

type Headers = Record<string, string | string[]>;
export type Answer = { status: number; headers?: Headers; body?: string | Buffer | Readable };
/** Next renders `render` as a GET; its page reads the form state, and the status is this one. */
type Page = { status: number; render: string; formState: FormState; headers?: Headers };
export type Reply = Answer | Page;

export type Route = {
  method: "GET" | "POST";
  /** `/api/v1/campaigns/:slug/letters`. A segment is either a literal or a parameter; `:locale` matches known languages only. */
  pattern: string;
  /** Largest body in bytes, 1 MiB unless told. */
  maxBody?: number;
  /** Of an organizer's page: its forms by name, and the right that each asks for. */
  forms?: Record<string, Pick<OrganizerForm, "right"> & Partial<OrganizerForm>>;
  handle: (incoming: Incoming) => Promise<Reply>;
};

/** After it, whoever was turned away may ask again. */
export const BUSY_SECONDS = 5;

type Extra = {
  detail?: string;
  errors?: Record<string, string>;
  retryAfter?: number;
  [member: string]: unknown;
};

/** Problem document (RFC 9457) with a stable `code` and, for fields, `errors` by field name. */
export function problem(status: number, code: string, { retryAfter, ...extra }: Extra = {}): Answer {
  return {
    status,
    headers: {
      "content-type": "application/problem+json",
      "cache-control": "no-store",
      ...(retryAfter === undefined ? {} : { "retry-after": String(Math.ceil(retryAfter)) }),
    },
    body: JSON.stringify({ type: "about:blank", title: code.replaceAll("-", " "), status, code, ...extra }),
  };
}

export function json(status: number, value: unknown, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store", ...headers },
    body: JSON.stringify(value),
  };
}

/** 303: the browser goes on with a GET, and a reload repeats nothing (RFC 9110 15.4.4). */
export function redirect(path: string): Answer {
  // The path of a request is decoded; a header takes no more than visible ASCII.
  const location = path.toWellFormed().replace(/[^\x21-\x7e]+/g, encodeURIComponent);
  return { status: 303, headers: { location, "cache-control": "no-store" } };
}

export function page(path: string, status: number, formState: FormState): Page {
  return { render: path, status, formState };
}

/** The same answer, to be asked for again after some seconds. */
export function later(reply: Reply, seconds: number): Reply {
  return { ...reply, headers: { ...reply.headers, "retry-after": String(seconds) } };
}

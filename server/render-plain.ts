import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { env } from "#lib/env";
import { holdAnswer } from "./held-response.ts";
import type { Pages, Render } from "./next-pages.ts";
import { plainPage } from "./plain-page.ts";
import { contentSecurityPolicy, OWN_FILES, securityHeaders } from "./security-headers.ts";

const NONCE = /'nonce-([^']+)'/;
const BY_ANSWER = new Set(["content-length", "transfer-encoding", "connection", "date"]);

type PlainPage = { status: number; headers: Record<string, string>; text: string };

/** A page as everybody may get it: Next gets a request that carries nothing of a visitor, readers get no Next. */
export async function renderPlain(pages: Pages, url: string, options?: Render): Promise<PlainPage> {
  const request = new IncomingMessage(new Socket());
  request.method = "GET";
  request.url = url;
  request.headers = { host: new URL(env().APP_URL).host, accept: "text/html" };
  request.push(null);
  const response = await holdAnswer(request, (held) => pages.render(request, held, options));
  const nonce = NONCE.exec(String(response.getHeader("content-security-policy") ?? ""))?.[1];
  if (!nonce) throw new Error("a page without a nonce");
  response.setHeader("content-security-policy", contentSecurityPolicy(OWN_FILES, { development: false }));
  response.appendHeader("vary", "accept-encoding");
  const [path = "/"] = url.split("?", 1);
  const headers = Object.entries({ ...securityHeaders(path, path), ...response.getHeaders() })
    .filter(([name, value]) => value !== undefined && !BY_ANSWER.has(name))
    .map(([name, value]): [string, string] => [name, String(value).replaceAll(`; nonce="${nonce}"`, "")]);
  const text = plainPage(response.body().toString(), nonce);
  return { status: response.statusCode, headers: Object.fromEntries(headers), text };
}

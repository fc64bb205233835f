import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { env } from "#lib/env";
import { holdAnswer } from "./held-response.ts";
import type { Pages, Render } from "./next-pages.ts";
import { plainPage } from "./plain-page.ts";
import { contentSecurityPolicy, OWN_FILES } from "./security-headers.ts";

const NONCE = /'nonce-([^']+)'/;

type PlainPage = { status: number; headers: Record<string, string>; text: string };

/** A page as everybody may get it: Next gets a request that carries nothing of a visitor, readers get no Next. */
export async function renderPlain(pages: Pages, url: string, options?: Render): Promise<PlainPage> {
  const request = new IncomingMessage(new Socket());
  request.method = "GET";
  request.url = url;
  request.headers = { host: new URL(env().APP_URL).host, accept: "text/html" };
  request.push(null);
  const { status, headers, body } = await holdAnswer(request, (held) => pages.render(request, held, options));
  const nonce = NONCE.exec(headers["content-security-policy"] ?? "")?.[1];
  if (!nonce) throw new Error("a page without a nonce");
  const policy = contentSecurityPolicy(OWN_FILES, { development: false });
  const plain = Object.entries({ ...headers, "content-security-policy": policy }).map(([name, value]) => [
    name,
    value.replaceAll(`; nonce="${nonce}"`, ""),
  ]);
  return { status, headers: Object.fromEntries(plain), text: plainPage(body.toString(), nonce) };
}

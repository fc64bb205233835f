import { readUnsubscribeToken, unsubscribe } from "#domain/updates/unsubscribe";
import { notFound } from "#lib/errors";
import { parseForm } from "../form-body.ts";
import { type Incoming, type Reply, type Route, redirect } from "../http.ts";

/** Stopping news by the link of our mail: without a cookie, and never by GET, because mail scanners open links. */
export const routes: Route[] = [
  { method: "POST", pattern: "/:locale/unsubscribe/:token", maxBody: 4_096, handle },
];

async function handle(incoming: Incoming): Promise<Reply> {
  const signatureId = readUnsubscribeToken(incoming.params.token ?? "") ?? notFound();
  const fields = await parseForm(incoming);
  await unsubscribe({ signatureId, everything: fields.scope === "everything" });
  // RFC 8058 3.1 and 3.2: a mail program posts this, and must not be sent on.
  if (fields["List-Unsubscribe"] === "One-Click") return { status: 200, headers: PLAIN, body: "" };
  return redirect(`${incoming.path}?done=${fields.scope === "everything" ? "everything" : "campaign"}`);
}

const PLAIN = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };

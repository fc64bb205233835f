import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import { PAGE_HEADER, setPageStatus } from "#lib/page-status";

export type Refusal = "not-found" | "forbidden";

/** Of the page that is being rendered: why its gate opened to nobody. */
const refusal = cache((): { reason: Refusal } => ({ reason: "not-found" }));

/** A member who lacks a right is told so; whoever belongs to another organisation learns nothing. */
export function noteRefusal(reason: Refusal): void {
  refusal().reason = reason;
}

/**
 * Gives the page that is being rendered the status of its refusal, 404 unless its gate has said otherwise. Next's own
 * `notFound()` throws, and what it shows is then built by script alone: an empty page for whoever has none.
 */
export async function answerRefusal(): Promise<Refusal> {
  const { reason } = refusal();
  const key = (await headers()).get(PAGE_HEADER);
  if (key) setPageStatus(key, reason === "forbidden" ? 403 : 404);
  return reason;
}

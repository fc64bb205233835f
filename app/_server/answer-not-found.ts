import "server-only";
import { headers } from "next/headers";
import { PAGE_HEADER, setPageStatus } from "#lib/page-status";

/**
 * Gives the page that is being rendered the status 404. Next's own `notFound()` throws, and what it shows is then
 * built by script alone: an empty page for whoever has none.
 */
export async function answerNotFound(): Promise<void> {
  const key = (await headers()).get(PAGE_HEADER);
  if (key) setPageStatus(key, 404);
}

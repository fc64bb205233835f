import { log } from "#lib/log";

/** Next calls it for whatever fails while it renders (nextjs.org/docs, instrumentation). A route's pattern names nobody. */
export function onRequestError(
  error: unknown,
  _request: unknown,
  { routePath }: { routePath: string },
): void {
  log.error({ error, route: routePath }, "page failed");
}

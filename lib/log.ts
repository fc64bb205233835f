import pino from "pino";
import { env } from "#lib/env";
import { lazy } from "#lib/lazy";

let logger: pino.Logger | undefined;

/**
 * Structured log on standard output. Never pass a person's data, an address, a token, a URL's query or a whole error
 * of the database to it: name the event, ids of our own rows, and counts.
 */
export const log = lazy(() => {
  logger ??= pino({
    level: env().LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { error: describeError },
  });
  return logger;
});

/** Name, code and stack of an error, without its message's values: constraint errors quote rows. */
export function describeError(error: unknown) {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = "code" in error ? String(error.code) : undefined;
  const stack = error.stack
    ?.split("\n")
    .filter((line) => line.startsWith("    at "))
    .slice(0, 8);
  return { name: error.name, code, at: stack };
}

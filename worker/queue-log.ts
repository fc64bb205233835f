import { Logger } from "graphile-worker";
import { log } from "#lib/log";

/** graphile-worker's own messages quote errors and payloads: only their level and place go on. */
export const queueLog = new Logger((scope) => (level, _message, meta) => {
  const place = { task: scope.taskIdentifier, job: scope.jobId, error: meta?.error };
  if (level === "error") log.error(place, "queue");
  else if (level === "warning") log.warn(place, "queue");
});

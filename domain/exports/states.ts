import type { ExportState } from "./schema.ts";

type Dates = {
  attempt: number;
  finishedAt: Date | null;
  staleAt: Date | null;
  failedAt: Date | null;
  expiresAt: Date;
};

/** The state that an export's dates tell. One that is being prepared begins anew by itself when it goes stale. */
export function exportState(
  { attempt, finishedAt, staleAt, failedAt, expiresAt }: Dates,
  now: Date,
): ExportState {
  if (failedAt) return "failed";
  if (expiresAt <= now) return "expired";
  if (!finishedAt) return attempt > 0 ? "preparing" : "waiting";
  return staleAt ? "stale" : "ready";
}

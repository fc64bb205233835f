import type { JobHelpers } from "graphile-worker";
import { giveUpExport, prepareExport } from "#domain/exports/prepare-export";
import type { Tasks } from "#lib/jobs";

export async function prepare({ exportId }: Tasks["prepare-export"], { job }: JobHelpers): Promise<void> {
  try {
    await prepareExport(exportId);
  } catch (error) {
    if (job.attempts >= job.max_attempts) await giveUpExport(exportId);
    throw error;
  }
}

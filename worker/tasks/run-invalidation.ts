import { runInvalidation, undoInvalidationRun } from "#domain/moderation/run-invalidation";
import type { Tasks } from "#lib/jobs";

export async function invalidate({ invalidationId }: Tasks["run-invalidation"]): Promise<void> {
  await runInvalidation(invalidationId);
}

export async function restore({ invalidationId }: Tasks["undo-invalidation"]): Promise<void> {
  await undoInvalidationRun(invalidationId);
}

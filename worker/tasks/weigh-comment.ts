import { weighComment } from "#domain/moderation/weigh-comment";
import type { Tasks } from "#lib/jobs";

export async function weigh({ commentId }: Tasks["weigh-comment"]): Promise<void> {
  await weighComment(commentId);
}

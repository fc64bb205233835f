import { queueDigests } from "#domain/digests/queue-digests";
import { log } from "#lib/log";

export async function queueDue(): Promise<void> {
  const mails = await queueDigests();
  if (mails > 0) log.info({ mails }, "digests are on their way");
}

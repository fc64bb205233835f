import type { JobHelpers } from "graphile-worker";
import { readMailbox } from "#domain/delivery/read-mailbox";
import { log } from "#lib/log";
import { MailboxError } from "#lib/mailbox";

/** A mailbox that cannot be read now is read in a minute: that is no failure of the job. */
export async function readReturnedMail(_payload: unknown, { abortSignal }: JobHelpers): Promise<void> {
  try {
    const taken = await readMailbox(abortSignal);
    if (taken && Object.keys(taken).length > 0) log.info({ taken }, "reports about mails");
  } catch (error) {
    if (!(error instanceof MailboxError)) throw error;
    log.warn({ error }, "the mailbox of returned mail cannot be read");
  }
}

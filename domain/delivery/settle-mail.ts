import type { DeliveryOutcome } from "#domain/delivery/schema";
import { mailStatesBefore } from "#domain/delivery/states";
import { db, type MailState } from "#lib/db";

type Settling = { mailId: string; outcome: DeliveryOutcome; lastAttempt: boolean };

/**
 * Records how an attempt ended. Returns whether the mail has to be tried again. Once it has not, nothing but the hash of
 * its address is left.
 */
export async function settleMail({ mailId, outcome, lastAttempt }: Settling): Promise<{ retry: boolean }> {
  const retry = !lastAttempt && (outcome.result === "temporary" || outcome.result === "unknown");
  const state = stateAfter(outcome, retry);
  await db.mail.updateMany({
    where: { id: mailId, state: { in: mailStatesBefore(state) } },
    data: {
      state,
      lastStatus: outcome.status,
      ...(retry ? {} : { email: null, settledAt: new Date() }),
    },
  });
  return { retry };
}

function stateAfter({ result }: DeliveryOutcome, retry: boolean): MailState {
  switch (result) {
    case "accepted":
      return "SENT";
    case "permanent":
      return "FAILED";
    case "unknown":
      return "UNKNOWN";
    case "temporary":
      return retry ? "QUEUED" : "FAILED";
  }
}

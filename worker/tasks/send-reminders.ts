import { sendReminders } from "#domain/ledger/send-reminders";
import { log } from "#lib/log";

export async function remind(): Promise<void> {
  const sent = await sendReminders();
  if (sent > 0) log.info({ sent }, "reminders are on their way");
}

import { open, seal } from "#lib/crypto";

export function sealReminderAddress(reminderId: string, email: string) {
  return seal(email, `reminders.email:${reminderId}`);
}

export function openReminderAddress(reminderId: string, sealed: Uint8Array): string {
  return open(sealed, `reminders.email:${reminderId}`);
}

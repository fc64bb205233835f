import { parkPoisonMail } from "#domain/delivery/park-poison-mail";
import { log } from "#lib/log";

export async function parkPoison(): Promise<void> {
  const parked = await parkPoisonMail();
  if (parked > 0) log.error({ parked }, "mails are parked because sending them fails in our own program");
}

import { purgeExpired } from "#domain/privacy/purge-expired";
import { log } from "#lib/log";

export async function purge(): Promise<void> {
  const { total } = await purgeExpired();
  log.info({ total }, "expired data are purged");
}

import { purgeExpired } from "#domain/privacy/purge-expired";
import { log } from "#lib/log";

export async function purge(): Promise<void> {
  log.info({ report: await purgeExpired() }, "expired data are purged");
}

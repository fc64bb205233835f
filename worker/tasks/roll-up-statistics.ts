import { rollUpStatistics } from "#domain/statistics/roll-up";
import { log } from "#lib/log";

export async function rollUp(): Promise<void> {
  const days = await rollUpStatistics();
  if (days > 0) log.info({ days }, "statistics are rolled up");
}

import { runCaseClock } from "#domain/campaigns/run-case-clock";
import { log } from "#lib/log";

export async function runClock(): Promise<void> {
  const paused = await runCaseClock();
  if (paused.length > 0) log.info({ paused }, "campaigns are past their day");
}

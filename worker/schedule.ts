import type { CronItem } from "graphile-worker";

/** What runs by the clock (UTC). A worker that was down makes up for nothing: each task looks at the whole state. */
export const schedule: CronItem[] = [
  { task: "run-case-clock", match: "* * * * *", options: { backfillPeriod: 0, maxAttempts: 3 } },
  { task: "send-reminders", match: "* * * * *", options: { backfillPeriod: 0, maxAttempts: 3 } },
  { task: "tend-mailings", match: "* * * * *", options: { backfillPeriod: 0, maxAttempts: 3 } },
  { task: "tell-webhooks", match: "* * * * *", options: { backfillPeriod: 0, maxAttempts: 3 } },
  { task: "park-poison", match: "* * * * *", options: { backfillPeriod: 0, maxAttempts: 3 } },
  // One after the other, and one waiting at most: a full mailbox may take longer than a minute.
  {
    task: "read-mailbox",
    match: "* * * * *",
    options: { backfillPeriod: 0, maxAttempts: 3, queueName: "read-mailbox", jobKey: "read-mailbox" },
  },
  { task: "warn-of-expiry", match: "10 6 * * *", options: { backfillPeriod: 0, maxAttempts: 12 } },
  { task: "purge-expired", match: "20 3 * * *", options: { backfillPeriod: 0, maxAttempts: 12 } },
  { task: "forget-limits", match: "*/10 * * * *", options: { backfillPeriod: 0, maxAttempts: 3 } },
  { task: "roll-up-statistics", match: "*/10 * * * *", options: { backfillPeriod: 0, maxAttempts: 3 } },
  { task: "recount-paper", match: "*/10 * * * *", options: { backfillPeriod: 0, maxAttempts: 3 } },
  { task: "queue-digests", match: "*/15 * * * *", options: { backfillPeriod: 0, maxAttempts: 3 } },
];

import type { JobHelpers } from "graphile-worker";
import type { Tasks } from "#lib/jobs";
import { describeError } from "#lib/log";
import { deliverWebhook, tell, warn } from "./tasks/deliver-webhook.ts";
import { erase } from "./tasks/erase-person.ts";
import { forgetLimits } from "./tasks/forget-limits.ts";
import { parkPoison } from "./tasks/park-poison.ts";
import { prepare } from "./tasks/prepare-export.ts";
import { previewUpdate } from "./tasks/preview-update.ts";
import { purge } from "./tasks/purge-expired.ts";
import { queueDue } from "./tasks/queue-digests.ts";
import { readReturnedMail } from "./tasks/read-mailbox.ts";
import { recount } from "./tasks/recount-paper.ts";
import { rollUp } from "./tasks/roll-up-statistics.ts";
import { runClock } from "./tasks/run-case-clock.ts";
import { invalidate, restore } from "./tasks/run-invalidation.ts";
import { sendLetter } from "./tasks/send-letter.ts";
import { sendMail } from "./tasks/send-mail.ts";
import { sendMailing, tend } from "./tasks/send-mailing.ts";
import { remind } from "./tasks/send-reminders.ts";
import { weigh } from "./tasks/weigh-comment.ts";

type Handlers = {
  [Name in keyof Tasks]: (payload: Tasks[Name], helpers: JobHelpers) => Promise<void>;
};

const handlers: Handlers = {
  "send-mail": sendMail,
  "send-letter": sendLetter,
  "weigh-comment": weigh,
  "run-invalidation": invalidate,
  "undo-invalidation": restore,
  "erase-person": erase,
  "run-case-clock": runClock,
  "send-reminders": remind,
  "prepare-export": prepare,
  "preview-update": previewUpdate,
  "send-mailing": sendMailing,
  "tend-mailings": tend,
  "tell-webhooks": tell,
  "deliver-webhook": deliverWebhook,
  "warn-of-expiry": warn,
  "purge-expired": purge,
  "park-poison": parkPoison,
  "read-mailbox": readReturnedMail,
  "forget-limits": forgetLimits,
  "roll-up-statistics": rollUp,
  "recount-paper": recount,
  "queue-digests": queueDue,
};

/** One handler per task of lib/jobs.ts. */
export const tasks = Object.fromEntries(
  Object.entries(handlers).map(([name, handle]) => [name, withoutValues(handle as Handle)]),
);

type Handle = (payload: unknown, helpers: JobHelpers) => Promise<void>;

/** The queue keeps the message of what a job threw, in the database: errors of libraries quote values there. */
function withoutValues(handle: Handle): Handle {
  return async (payload, helpers) => {
    try {
      await handle(payload, helpers);
    } catch (error) {
      const { name, code, at } = describeError(error);
      const told = new Error([name, code].filter(Boolean).join(" "));
      told.stack = [`${told.name}: ${told.message}`, ...(at ?? [])].join("\n");
      throw told;
    }
  };
}

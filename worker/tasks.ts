import type { JobHelpers } from "graphile-worker";
import type { Tasks } from "#lib/jobs";
import { erase } from "./tasks/erase-person.ts";
import { forgetLimits } from "./tasks/forget-limits.ts";
import { purge } from "./tasks/purge-expired.ts";
import { runClock } from "./tasks/run-case-clock.ts";
import { sendLetter } from "./tasks/send-letter.ts";
import { sendMail } from "./tasks/send-mail.ts";

type Handlers = {
  [Name in keyof Tasks]: (payload: Tasks[Name], helpers: JobHelpers) => Promise<void>;
};

/** One handler per task of lib/jobs.ts. */
export const tasks: Handlers = {
  "send-mail": sendMail,
  "send-letter": sendLetter,
  "erase-person": erase,
  "run-case-clock": runClock,
  "purge-expired": purge,
  "forget-limits": forgetLimits,
};

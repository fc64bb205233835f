import type { JobHelpers } from "graphile-worker";
import type { Tasks } from "#lib/jobs";
import { sendLetter } from "./tasks/send-letter.ts";
import { sendMail } from "./tasks/send-mail.ts";

type Handlers = {
  [Name in keyof Tasks]?: (payload: Tasks[Name], helpers: JobHelpers) => Promise<void>;
};

/** One handler per task of lib/jobs.ts. */
export const tasks: Handlers = {
  "send-mail": sendMail,
  "send-letter": sendLetter,
};

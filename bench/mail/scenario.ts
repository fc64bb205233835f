import type { Contender, Scenario } from "../scenario.ts";

const MAILS = "10000";

function by(name: string, kind: "ours" | "bare"): Contender {
  return { name, file: new URL("./round.ts", import.meta.url), args: [kind, MAILS] };
}

export const mail: Scenario = {
  name: "mail",
  about: `${MAILS} confirmation mails to an SMTP server on this machine, over as many connections: the worker claims, renders, sends and records each; the limit sends from memory`,
  rounds: 5,
  tasks: [
    {
      name: "confirmation mails",
      contenders: [by("our worker", "ours"), by("nodemailer's pool", "bare")],
      metrics: [
        { name: "mails per second", unit: "1/s", better: "more" },
        { name: "size of a mail", unit: "kB", better: "less", digits: 2 },
      ],
    },
  ],
};

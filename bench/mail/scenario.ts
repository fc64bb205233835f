import type { Contender, Scenario } from "../scenario.ts";

const MAILS = "1000";

function by(name: string, kind: "ours" | "bare"): Contender {
  return { name, file: new URL("./round.ts", import.meta.url), args: [kind, MAILS] };
}

export const mail: Scenario = {
  name: "mail",
  about: `${MAILS} confirmation mails to an SMTP server on this machine, five connections: the worker claims, renders, sends and records each; the limit sends from memory`,
  rounds: 5,
  tasks: [
    {
      name: "confirmation mails",
      contenders: [by("our worker", "ours"), by("nodemailer's pool", "bare")],
      metrics: [{ name: "mails per second", unit: "/s", better: "more" }],
    },
  ],
};

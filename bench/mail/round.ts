import { fork, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import nodemailer from "nodemailer";
import { confirmUrl, manageUrl, notMeUrl } from "#domain/delivery/links";
import { linkToken } from "#lib/crypto";
import { db } from "#lib/db";
import { MAIL_CONNECTIONS, messageIdOf } from "#lib/mailer";
import { makeCampaign } from "../../testing/make-campaign.ts";
import { makeSignatureMail } from "../../testing/make-mail.ts";
import { liveEnvironment, startDatabase } from "../instance.ts";
import type { Round } from "../scenario.ts";

// `round.ts ours|bare MAILS`: so many confirmation mails to an SMTP server on this machine, by our worker from its queue or by
// nodemailer's pool from memory, through as many connections. Counted from the first that arrives to the last.

const [kind = "ours", mails = "1000"] = process.argv.slice(2);
const total = Number(mails);
/** Made at once before the worker starts. */
const MADE_AT_ONCE = 20;

type Tally = { count: number; bytes: number; milliseconds: number };

const sink = fork(new URL("./sink.ts", import.meta.url), { stdio: "inherit", execArgv: [] });
const [{ port }] = (await once(sink, "message")) as [{ port: number }];
const smtpUrl = `smtp://127.0.0.1:${port}`;
try {
  await (kind === "ours" ? sendOurs() : sendBare());
  const { bytes, milliseconds } = await tally();
  const round: Round = {
    "mails per second": ((total - 1) * 1000) / milliseconds,
    "size of a mail": bytes / total / 1000,
  };
  console.log(JSON.stringify(round));
} finally {
  sink.disconnect();
}

async function tally(): Promise<Tally> {
  sink.send("tally");
  const [told] = await once(sink, "message");
  return told as Tally;
}

/** The very mail, rendered beforehand once for all. */
async function sendBare() {
  Object.assign(process.env, await liveEnvironment("postgresql://nobody@127.0.0.1:9/none"));
  await import("../../worker/jsx.ts");
  const { renderMail } = await import("#emails/render-mail");
  const token = linkToken("bench", "somebody");
  const rendered = await renderMail({
    locale: "ru",
    message: { template: "confirm-signature", confirmUrl: confirmUrl("ru", token), expiresAt: new Date() },
    manageUrl: manageUrl("ru", token),
    notMeUrl: notMeUrl("ru", token),
  });
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: MAIL_CONNECTIONS,
    maxMessages: Number.POSITIVE_INFINITY,
  });
  const send = () =>
    transport.sendMail({
      ...rendered,
      messageId: messageIdOf(crypto.randomUUID()),
      from: process.env.MAIL_FROM,
      to: `${crypto.randomUUID()}@example.org`,
      headers: { "Auto-Submitted": "auto-generated" },
      xMailer: false,
    });
  await Promise.all(Array.from({ length: total }, send));
  transport.close();
}

async function sendOurs() {
  const database = await startDatabase();
  const environment = { ...(await liveEnvironment(database.url)), SMTP_URL: smtpUrl };
  Object.assign(process.env, environment);
  await queueMails();
  const worker = spawn(process.execPath, ["--import", "./worker/jsx.ts", "worker/main.ts"], {
    cwd: fileURLToPath(new URL("../../", import.meta.url)),
    env: { ...process.env, NODE_OPTIONS: "" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  try {
    while ((await tally()).count < total) await sleep(200);
  } finally {
    worker.kill("SIGTERM");
    await once(worker, "exit");
    await db.$disconnect();
    await database.stop();
  }
}

async function queueMails() {
  const campaign = await makeCampaign();
  let left = total;
  async function queueSome() {
    while (left-- > 0) await makeSignatureMail({ campaign });
  }
  await Promise.all(Array.from({ length: MADE_AT_ONCE }, queueSome));
}

import { fork, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import nodemailer from "nodemailer";
import { db } from "#lib/db";
import { makeCampaign } from "../../testing/make-campaign.ts";
import { makeSignatureMail } from "../../testing/make-mail.ts";
import { liveEnvironment, startDatabase } from "../instance.ts";
import type { Round } from "../scenario.ts";

// `round.ts ours|bare MAILS`: so many confirmation mails to an SMTP server on this machine, by our worker from its queue or by
// nodemailer's pool from memory. Counted from the first that arrives to the last.

const [kind = "ours", mails = "1000"] = process.argv.slice(2);
const total = Number(mails);
/** About as large as ours. */
const sample = { html: `<p>${"Қолтаңба ".repeat(400)}</p>`, text: "Қолтаңба ".repeat(60) };

const sink = fork(new URL("./sink.ts", import.meta.url), { stdio: "inherit" });
const [{ port }] = (await once(sink, "message")) as [{ port: number }];
const smtpUrl = `smtp://127.0.0.1:${port}`;
try {
  await (kind === "ours" ? sendOurs() : sendBare());
  const { milliseconds } = await tally();
  console.log(JSON.stringify({ "mails per second": ((total - 1) * 1000) / milliseconds } satisfies Round));
} finally {
  sink.disconnect();
}

async function tally(): Promise<{ count: number; milliseconds: number }> {
  sink.send("tally");
  const [told] = await once(sink, "message");
  return told as { count: number; milliseconds: number };
}

async function sendBare() {
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 5,
    maxMessages: Number.POSITIVE_INFINITY,
  });
  const send = (index: number) =>
    transport.sendMail({
      from: "Bench <noreply@example.org>",
      to: `signer-${index}@example.org`,
      subject: "Қолтаңба",
      ...sample,
    });
  await Promise.all(Array.from({ length: total }, (_, index) => send(index)));
  transport.close();
}

async function sendOurs() {
  const database = await startDatabase();
  const environment = { ...(await liveEnvironment(database.url)), SMTP_URL: smtpUrl };
  Object.assign(process.env, environment);
  const campaign = await makeCampaign();
  for (let index = 0; index < total; index++) await makeSignatureMail({ campaign });
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

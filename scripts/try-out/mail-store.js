// Messages as files, one .eml each, oldest first by name; parsed once and kept in memory.
import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import PostalMime from "postal-mime";

/** @typedef {{ id: string, from: string, to: string, subject: string, text: string, html: string, date: string, json: string }} StoredMail */

export async function createMailStore(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  /** @type {Map<string, StoredMail>} */
  const mails = new Map();
  let count = 0;
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".eml"))
    .sort()) {
    const id = file.slice(0, -".eml".length);
    mails.set(id, await parse(id, readFileSync(join(folder, file))));
  }

  /** Resolves when the message lies on the disk, as the sending side may forget it then. */
  async function receive(stream, envelope) {
    const raw = Buffer.concat([Buffer.from(traceOf(envelope)), await buffer(stream)]);
    count += 1;
    const id = `${Date.now()}-${String(count).padStart(6, "0")}-${randomBytes(3).toString("hex")}`;
    const mail = await parse(id, raw);
    writeFileSync(join(folder, `${id}.part`), raw, { mode: 0o600 });
    renameSync(join(folder, `${id}.part`), join(folder, `${id}.eml`));
    mails.set(id, mail);
  }

  return { receive, list: () => [...mails.values()], find: (id) => mails.get(id) };
}

/** RFC 5321 4.4: the final system records where the message came from and for whom it was. */
function traceOf(envelope) {
  const sender = envelope.mailFrom ? envelope.mailFrom.address : "";
  const recipients = envelope.rcptTo.map(({ address }) => `Delivered-To: ${address}\r\n`);
  return `Return-Path: <${sender}>\r\n${recipients.join("")}`;
}

/** @returns {Promise<StoredMail>} */
async function parse(id, raw) {
  const message = await PostalMime.parse(raw);
  const to = (message.to ?? []).flatMap((entry) => entry.group ?? entry);
  const headers = Object.fromEntries(message.headers.map(({ key, value }) => [key, value]));
  const attachments = message.attachments.map(({ filename, mimeType }) => ({ filename, mimeType }));
  const { subject = "", text = "", html = "", messageId, date } = message;
  const from = message.from ? [message.from] : [];
  const json = {
    id,
    from,
    to,
    subject,
    text,
    html,
    messageId,
    date,
    replyTo: message.replyTo,
    headers,
    attachments,
  };
  return {
    ...{ id, subject, text, html },
    from: from[0]?.address ?? "",
    to: to.map(({ address }) => address).join(", "),
    date: new Date(Number(id.split("-")[0])).toISOString().replace("T", " ").slice(0, 19),
    json: JSON.stringify(json),
  };
}

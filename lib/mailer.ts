import { Transform } from "node:stream";
import nodemailer from "nodemailer";
import { env } from "#lib/env";

export type Message = {
  /** Stable for all attempts at the same message: `<id@domain>` (RFC 5322 3.6.4). */
  messageId: string;
  /** One bare address. Display names of supporters never become part of an address. */
  to: string;
  replyTo?: string;
  /** Where it comes back to when it cannot be delivered; MAIL_FROM unless given. */
  returnPath?: string | undefined;
  subject: string;
  text: string;
  html?: string;
  /** Text and html once more, encoded beforehand: then these are sent, each with the headers that it begins with. */
  parts?: { contentType: string; raw: string }[];
  attachments?: Attachment[];
  headers?: Record<string, string>;
};

export type Attachment = { filename: string; content: Buffer; contentType: string };

type Transport = ReturnType<typeof createPool>;

let transport: Transport | undefined;
let underWay = 0;
let room = Promise.withResolvers<void>();

/**
 * RFC 5321 4.5.3.2 asks for ten minutes of patience. A mail that comes twice has one Message-ID, and a connection that an
 * address translator forgot must not hold up a person's mail for as long: so three, which a slow look at the content takes.
 */
export function connectionOptions() {
  return { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 180_000 };
}

/** What a message is made of comes from its own fields alone. */
const closed = { disableFileAccess: true, disableUrlAccess: true } as const;

/** RFC 6376, where the mail server does not sign. RFC 8058 4: the headers for unsubscribing are signed too. */
function signing() {
  const { DKIM_DOMAIN: domainName, DKIM_SELECTOR: keySelector, DKIM_KEY: privateKey } = env();
  return domainName && keySelector && privateKey
    ? { dkim: { domainName, keySelector, privateKey, headerFieldNames } }
    : {};
}

/** RFC 6376 5.4.1, and what mail programs act upon. */
const headerFieldNames = [
  "From:Sender:Reply-To:Subject:Date:Message-ID:To:MIME-Version:Content-Type:Content-Transfer-Encoding",
  "Auto-Submitted:List-Unsubscribe:List-Unsubscribe-Post",
].join(":");

/** Of one worker at once. Mail servers commonly bear some twenty from one client (Postfix 50, smtpd_client_connection_count_limit). */
export const MAIL_CONNECTIONS = 10;

function createPool() {
  const pool = nodemailer.createTransport({
    ...connectionOptions(),
    ...closed,
    ...signing(),
    url: env().SMTP_URL,
    pool: true,
    maxConnections: MAIL_CONNECTIONS,
    maxMessages: Number.POSITIVE_INFINITY,
    // The pool would by itself send again what was cut off: whether that is allowed is domain/delivery's decision.
    maxRequeues: 0,
  });
  pool.use("stream", ({ message }, done) => {
    message.transform(atOnce());
    done();
  });
  return pool;
}

/** Hands a message on as a whole: part by part each would be a write of its own, and with TLS a record. */
function atOnce(): Transform {
  const chunks: Buffer[] = [];
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
    flush(done) {
      done(null, Buffer.concat(chunks));
    },
  });
}

/** Hands one message to the SMTP server. Resolves when the server has accepted it; rejects with nodemailer's error. */
export async function deliver(message: Message): Promise<void> {
  transport ??= createPool();
  underWay += 1;
  try {
    await transport.sendMail(mailOf(message));
  } finally {
    underWay -= 1;
    if (hasRoom()) {
      room.resolve();
      room = Promise.withResolvers();
    }
  }
}

/** Some wait for each connection, so that it is busy while the next ones are prepared. */
function hasRoom(): boolean {
  return underWay < 5 * MAIL_CONNECTIONS;
}

/** Resolves when a message would soon find a connection. Whoever waits for it goes on in the same turn as the others. */
export async function mailerHasRoom(): Promise<void> {
  if (!hasRoom()) await room.promise;
}

/** The message as it goes over the wire, and whom it is handed over for. Sends nothing. */
export async function composed(message: Message) {
  const mail = mailOf(message);
  const composer = nodemailer.createTransport({
    ...closed,
    ...signing(),
    streamTransport: true,
    buffer: true,
    newline: "windows",
  });
  const { message: raw, envelope } = await composer.sendMail(mail);
  if (!Buffer.isBuffer(raw)) throw new Error("the message was not composed as a whole");
  return { raw, envelope }; // with each domain in ASCII (RFC 5891), as not every server knows SMTPUTF8
}

/** What an address parser reads as structure (RFC 5322 3.2.3): with it one address could become two. */
const STRUCTURE = /[\s\p{Cc}<>()[\]\\,;:"]|@.*@/u;

function mailOf({ to, replyTo, returnPath, subject, text, html, parts, ...rest }: Message) {
  if (STRUCTURE.test(to) || STRUCTURE.test(replyTo ?? "")) {
    throw Object.assign(new Error("not one plain address"), { code: "EENVELOPE" });
  }
  return {
    ...rest,
    ...(parts ? { alternatives: parts } : { text, html }),
    subject: subject.replace(/\p{Cc}+/gu, " "),
    from: env().MAIL_FROM,
    to: { name: "", address: to },
    ...(replyTo ? { replyTo: { name: "", address: replyTo } } : {}),
    envelope: { from: returnPath ?? senderAddress(), to: [to] },
    xMailer: false as const,
  };
}

/** True when the SMTP server answers. */
export async function mailServerAnswers(): Promise<boolean> {
  transport ??= createPool();
  return transport.verify().then(
    () => true,
    () => false,
  );
}

export function closeMailer(): void {
  transport?.close();
  transport = undefined;
}

/** The bare address of MAIL_FROM. */
export function senderAddress(): string {
  return /<([^<>]+)>/.exec(env().MAIL_FROM)?.[1] ?? env().MAIL_FROM;
}

export function senderDomain(): string {
  return senderAddress().split("@").at(-1) ?? "localhost";
}

/** By which a mail server's log, or the folder of sent mail, finds a message. */
export function messageIdOf(id: string): string {
  return `<${id}@${senderDomain()}>`;
}

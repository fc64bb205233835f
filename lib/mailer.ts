import nodemailer from "nodemailer";
import { env } from "#lib/env";

export type Message = {
  /** Stable for all attempts at the same message: `<id@domain>` (RFC 5322 3.6.4). */
  messageId: string;
  /** One bare address. Display names of supporters never become part of an address. */
  to: string;
  replyTo?: string;
  subject: string;
  text: string;
  html?: string;
  headers?: Record<string, string>;
};

type Transport = ReturnType<typeof createPool>;

let transport: Transport | undefined;

function options() {
  return {
    url: env().SMTP_URL,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function createPool() {
  return nodemailer.createTransport({
    ...options(),
    pool: true,
    maxConnections: 5,
    maxMessages: Number.POSITIVE_INFINITY,
    // The pool would by itself send again what was cut off: whether that is allowed is domain/delivery's decision.
    maxRequeues: 0,
  });
}

/** Hands one message to the SMTP server. Resolves when the server has accepted it; rejects with nodemailer's error. */
export async function deliver(message: Message): Promise<void> {
  transport ??= createPool();
  await transport.sendMail(envelope(message));
}

/** The same over a connection of its own: a pooled one may have been closed meanwhile, and then nobody knows what arrived. */
export async function deliverAlone(message: Message): Promise<void> {
  await nodemailer.createTransport(options()).sendMail(envelope(message));
}

/** What an address parser reads as structure (RFC 5322 3.2.3): with it one address could become two. */
const STRUCTURE = /[\s\p{Cc}<>()[\]\\,;:"]|@.*@/u;

function envelope({ to, replyTo, subject, ...rest }: Message) {
  if (STRUCTURE.test(to) || STRUCTURE.test(replyTo ?? "")) {
    throw Object.assign(new Error("not one plain address"), { code: "EENVELOPE" });
  }
  return {
    ...rest,
    subject: subject.replace(/\p{Cc}+/gu, " "),
    from: env().MAIL_FROM,
    to: { name: "", address: to },
    ...(replyTo ? { replyTo: { name: "", address: replyTo } } : {}),
    envelope: { from: senderAddress(), to: [to] },
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

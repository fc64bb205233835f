import { Readable } from "node:stream";
import { parseConnectionUrl } from "nodemailer/lib/shared";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { env } from "#lib/env";
import { composed, connectionOptions, type Message } from "#lib/mailer";

/** Milliseconds. */
const patience = {
  /** For all that comes before the end: what is cut off then is tried again. */
  beforeEnd: 3 * 60_000,
  /** For the server's last word, over which it may take so long (RFC 5321 4.5.3.2.6): who does not wait is left in doubt. */
  lastWord: 10 * 60_000,
};

/**
 * Hands one message over on a connection of its own, and lets the caller write down the moment from which on nobody can
 * take it back: `beforeEnd` runs when all but the end of the message has left. A server must not keep a message whose
 * end it has not seen (RFC 5321 4.1.1.4), so until then it certainly does not have it. When `beforeEnd` throws, the
 * end is never sent. Rejects with that error or with nodemailer's.
 */
export async function deliverCarefully(
  message: Message,
  beforeEnd: () => Promise<void>,
  within = patience,
): Promise<void> {
  const { auth, ...server } = parseConnectionUrl(env().SMTP_URL);
  const { raw, envelope } = await composed(message);
  // RFC 3461: servers that can are asked to say so when it has arrived, which settles doubts, and to send no text back. Only
  // to where somebody listens.
  const dsn = message.returnPath ? { ret: "HDRS", notify: ["SUCCESS", "FAILURE", "DELAY"] } : undefined;
  const connection = new SMTPConnection({
    ...server,
    ...connectionOptions(),
    socketTimeout: within.lastWord,
  });
  const late = setTimeout(() => connection.close(), within.beforeEnd); // lets go of the body too: its end is never sent
  const body = Readable.from(pausedBeforeItsEnd(raw, () => beforeEnd().then(() => clearTimeout(late))));
  async function exchange() {
    await step((done) => connection.connect(done));
    if (auth && connection.allowsAuth) await step((done) => connection.login({ credentials: auth }, done));
    await step((done) => connection.send({ ...envelope, dsn }, body, done));
  }
  try {
    await Promise.race([exchange(), breakOf(connection)]);
    connection.quit();
  } catch (error) {
    connection.close();
    throw error;
  } finally {
    clearTimeout(late);
  }
}

/** The dot that ends the message is sent when the generator has ended. */
async function* pausedBeforeItsEnd(raw: Buffer, beforeEnd: () => Promise<void>) {
  yield raw;
  await beforeEnd();
}

type Callback = (error?: Error | null) => void;

function step(begin: (done: Callback) => void): Promise<void> {
  return new Promise((resolve, reject) => begin((error) => (error ? reject(error) : resolve())));
}

function breakOf(connection: SMTPConnection): Promise<never> {
  return new Promise((_resolve, reject) => {
    connection.on("error", reject);
    connection.on("end", () => reject(new Error("the connection has ended")));
  });
}

// An SMTP server that keeps what it gets and misbehaves when told to. lib/env.ts finds it as SMTP_URL.
import type { AddressInfo, Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { SMTPServer } from "smtp-server";

type Received = { from: string; to: string[]; raw: string; notify: string[] };
type Behaviour =
  | "accept"
  /** Replies to RCPT or DATA with this code. */
  | { at: "recipient" | "data"; code: number; text: string }
  /** Hangs up as soon as it is called. */
  | "drop-at-greeting"
  /** Hangs up when the message begins to come. */
  | "drop-in-data"
  /** Takes the whole message and then hangs up instead of answering. */
  | "drop-after-data"
  /** Takes the whole message and never answers. */
  | "hang"
  /** Hears the recipient and never answers. */
  | "hang-at-recipient"
  /** Takes the message and says so only after so many milliseconds. */
  | { at: "answer"; late: number };

export type SmtpSink = {
  received: Received[];
  /** Recipients that were named, also those of messages that never came. */
  named: string[];
  behave: (behaviour: Behaviour) => void;
  /** The same for one recipient's messages alone; a promise is waited for between a message's end and its answer. */
  behaveTo: (address: string, behaviour: Behaviour | (() => Promise<unknown>)) => void;
  stop: () => Promise<void>;
};

export async function startSmtpSink(): Promise<SmtpSink> {
  const received: Received[] = [];
  const named: string[] = [];
  const sockets = new Set<Socket>();
  let behaviour: Behaviour = "accept";
  const special = new Map<string, Behaviour | (() => Promise<unknown>)>();
  const refusal = (at: "recipient" | "data") =>
    typeof behaviour === "object" && behaviour.at === at && "code" in behaviour
      ? Object.assign(new Error(behaviour.text), { responseCode: behaviour.code })
      : null;
  function dropAll() {
    for (const socket of sockets) socket.destroy();
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    disableReverseLookup: true,
    hideDSN: false,
    onConnect(_session, done) {
      if (behaviour === "drop-at-greeting") return dropAll();
      done();
    },
    onRcptTo({ address }, _session, done) {
      named.push(address);
      if ((special.get(address) ?? behaviour) !== "hang-at-recipient") done(refusal("recipient"));
    },
    async onData(stream, session, done) {
      if (behaviour === "drop-in-data") return dropAll();
      const parts = await stream.toArray().catch(() => null);
      if (!parts) return; // the sender was killed in the middle
      const raw = Buffer.concat(parts).toString("utf8");
      const refused = refusal("data");
      if (refused) return done(refused);
      const to = session.envelope.rcptTo.map(({ address }) => address);
      const { mailFrom } = session.envelope;
      const notify = session.envelope.rcptTo.flatMap(({ dsn }) => dsn?.notify ?? []); // RFC 3461 4.1
      received.push({ from: mailFrom ? mailFrom.address : "", to, raw, notify });
      const asked = special.get(to[0] ?? "") ?? behaviour;
      if (asked === "drop-after-data") return dropAll();
      if (asked === "hang") return;
      if (typeof asked === "function") await asked();
      if (typeof asked === "object" && "late" in asked) await sleep(asked.late);
      done();
    },
  });
  server.on("error", () => {}); // broken connections are what it is for
  server.server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;
  return {
    received,
    named,
    behave: (next) => {
      behaviour = next;
      special.clear();
    },
    behaveTo: (address, next) => void special.set(address, next),
    stop: () => {
      dropAll();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

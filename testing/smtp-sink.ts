// An SMTP server that keeps what it gets and misbehaves when told to. lib/env.ts finds it as SMTP_URL.
import type { AddressInfo, Socket } from "node:net";
import { SMTPServer } from "smtp-server";

type Received = { to: string[]; raw: string };
type Behaviour =
  | "accept"
  /** Replies to RCPT or DATA with this code. */
  | { at: "recipient" | "data"; code: number; text: string }
  /** Takes the whole message and then hangs up instead of answering. */
  | "drop-after-data"
  /** Takes the whole message and never answers. */
  | "hang";

export type SmtpSink = {
  received: Received[];
  behave: (behaviour: Behaviour) => void;
  stop: () => Promise<void>;
};

export async function startSmtpSink(): Promise<SmtpSink> {
  const received: Received[] = [];
  const sockets = new Set<Socket>();
  let behaviour: Behaviour = "accept";
  const refusal = (at: "recipient" | "data") =>
    typeof behaviour === "object" && behaviour.at === at
      ? Object.assign(new Error(behaviour.text), { responseCode: behaviour.code })
      : null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    disableReverseLookup: true,
    onRcptTo: (_address, _session, done) => done(refusal("recipient")),
    async onData(stream, session, done) {
      const parts = await stream.toArray().catch(() => null);
      if (!parts) return; // the sender was killed in the middle
      const raw = Buffer.concat(parts).toString("utf8");
      const refused = refusal("data");
      if (refused) return done(refused);
      received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw });
      if (behaviour === "drop-after-data") {
        for (const socket of sockets) socket.destroy();
        return;
      }
      if (behaviour !== "hang") done();
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
    behave: (next) => {
      behaviour = next;
    },
    stop: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

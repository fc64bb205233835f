// A mailbox behind as much of IMAP (RFC 3501, UIDPLUS) as the worker speaks, that breaks when told to. No IMAP server on npm is
// kept up and light enough to be a dependency of tests; what stands here was held against Dovecot 2.3.
import { type AddressInfo, createServer, type Socket } from "node:net";
import { createInterface } from "node:readline";
import { createServer as createTlsServer } from "node:tls";

export type Stored = { uid: number; raw: Buffer; flags: Set<string>; came: Date };
type Tls = { key: string; cert: string };

export type ImapServer = {
  port: number;
  messages: Stored[];
  /** Bytes of messages that were asked for. */
  fetched: { uid: number; bytes: number }[];
  put: (raw: string | Buffer, came?: Date) => Stored;
  /** Hangs up instead of doing what a command that begins so asks for, once. */
  breakAt: (command: string | null) => void;
  stop: () => Promise<void>;
};

const PASSWORD = "secret";

/** One account, `bounces` with the password `secret`; over TLS from the start where a certificate is given. */
export async function startImapServer({ tls, readOnly = false }: { tls?: Tls; readOnly?: boolean } = {}) {
  const messages: Stored[] = [];
  const fetched: ImapServer["fetched"] = [];
  const sockets = new Set<Socket>();
  let breaking: string | null = null;
  let nextUid = 1;

  function serve(socket: Socket) {
    sockets.add(socket.on("error", () => {}).once("close", () => sockets.delete(socket)));
    const say = (...lines: string[]) => socket.write(`${lines.join("\r\n")}\r\n`);
    say("* OK ready");
    createInterface(socket).on("line", (line) => {
      const [tag = "", ...words] = line.split(" ");
      const command = words.join(" ");
      if (breaking && command.startsWith(breaking)) {
        breaking = null;
        return void socket.destroy();
      }
      for (const part of answer(command)) typeof part === "string" ? say(part) : socket.write(part);
      say(`${tag} ${refusal(command, readOnly) ?? "OK done"}`);
    });
  }

  function answer(command: string): (string | Buffer)[] {
    const [name, sub = "", range = "", ...rest] = command.split(" ");
    if (name === "CAPABILITY") return ["* CAPABILITY IMAP4rev1 UIDPLUS"];
    if (name === "LIST") return command.includes("INBOX") ? ['* LIST () "/" INBOX'] : [];
    if (name === "SELECT") return selected();
    if (name !== "UID") return [];
    const chosen = messages.filter(({ uid }) => isIn(range, uid));
    if (sub === "FETCH") return chosen.flatMap((message) => fetchOf(message, rest.join(" ")));
    if (sub === "SEARCH") return [`* SEARCH ${found([range, ...rest].join(" ")).join(" ")}`];
    if (sub === "STORE") for (const { flags } of chosen) flags.add(/\\\w+/.exec(rest.join(" "))?.[0] ?? "");
    if (sub === "EXPUNGE") return chosen.filter(({ flags }) => flags.has("\\Deleted")).map(expunge);
    return [];
  }

  function selected() {
    const flags = String.raw`(\Answered \Flagged \Deleted \Seen \Draft)`;
    return [
      `* FLAGS ${flags}`,
      `* ${messages.length} EXISTS`,
      "* OK [UIDVALIDITY 7] valid",
      `* OK [PERMANENTFLAGS ${flags}] kept`,
    ];
  }

  function found(query: string): number[] {
    const before = /BEFORE (\S+)/.exec(query)?.[1]?.replaceAll('"', "");
    const to = /TO (\S+)/.exec(query)?.[1]?.replaceAll('"', "");
    const fits = ({ flags, came, raw }: Stored) =>
      !(query.includes("UNDELETED") && flags.has("\\Deleted")) &&
      flags.has("\\Flagged") === !query.includes("UNFLAGGED") &&
      (!before || came < new Date(`${before} UTC`)) &&
      (!to || new RegExp(`^To:.*${to.replace("+", "\\+")}`, "im").test(raw.toString("latin1")));
    return messages.filter(fits).map(({ uid }) => uid);
  }

  function fetchOf(message: Stored, query: string): (string | Buffer)[] {
    const bytes = Number(/BODY\.PEEK\[\]<0\.(\d+)>/.exec(query)?.[1]);
    const part = message.raw.subarray(0, bytes);
    fetched.push({ uid: message.uid, bytes: part.length });
    const head = `* ${messages.indexOf(message) + 1} FETCH (UID ${message.uid} BODY[]<0> {${part.length}}\r\n`;
    return [Buffer.concat([Buffer.from(head), part, Buffer.from(")\r\n")])];
  }

  function expunge(message: Stored): string {
    const index = messages.indexOf(message);
    messages.splice(index, 1);
    return `* ${index + 1} EXPUNGE`;
  }

  const server = tls ? createTlsServer(tls, serve) : createServer(serve);
  server.on("connection", (socket: Socket) => socket.on("error", () => {}));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    messages,
    fetched,
    put(raw, came = new Date()) {
      const message = { uid: nextUid++, raw: Buffer.from(raw), flags: new Set<string>(), came };
      messages.push(message);
      return message;
    },
    breakAt(command) {
      breaking = command;
    },
    stop() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  } satisfies ImapServer;
}

/** The tagged answer to what is not done; undefined for the rest. */
function refusal(command: string, readOnly: boolean): string | undefined {
  if (/^LOGIN/.test(command) && !command.includes(PASSWORD)) return "NO [AUTHENTICATIONFAILED] who are you";
  if (/^SELECT (?!"?INBOX)/.test(command)) return "NO there is no such folder";
  if (/^SELECT/.test(command) && readOnly) return "OK [READ-ONLY] look, do not touch";
  return undefined;
}

/** RFC 3501 9, sequence-set. */
function isIn(range: string, uid: number): boolean {
  return range.split(",").some((part) => {
    const [from = 0, to = from] = part.split(":").map(Number);
    return uid >= from && uid <= to;
  });
}

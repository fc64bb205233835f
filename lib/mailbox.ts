import { createHash } from "node:crypto";
import { ImapFlow, type ImapFlowError } from "imapflow";
import { isLoopbackAddress } from "#lib/public-address";

/** Why a mailbox cannot be read. `folder`: it is not there, or nothing may be changed in it. */
export type MailboxFailure = "unreachable" | "tls" | "account" | "folder";

export class MailboxError extends Error {
  override name = "MailboxError";
  readonly code: MailboxFailure;

  constructor(code: MailboxFailure) {
    super(code);
    this.code = code;
  }
}

/** An open mailbox (IMAP4rev1, RFC 3501). Messages go by their UID. Any call may throw {@link MailboxError}. */
export type Mailbox = {
  /** Names a message for ever: UIDs begin anew when the UIDVALIDITY changes (RFC 3501 2.3.1.1). Holds no name of the account. */
  keyOf: (uid: number) => string;
  /**
   * Messages without a star, oldest first; whether a person has read them makes no difference. One that was being removed
   * when its reader was killed is among them.
   */
  listUnstarred: () => Promise<number[]>;
  /** Its first `bytes` at most; null when it has gone meanwhile. Leaves it unread. */
  read: (uid: number, bytes: number) => Promise<Buffer | null>;
  star: (uid: number) => Promise<void>;
  remove: (uids: number[]) => Promise<void>;
  /** Those that came before the day of `before` and whose To holds a text. */
  listStarredBefore: (before: Date, to: string) => Promise<number[]>;
  countStarred: () => Promise<number>;
  close: () => void;
};

/** No answer is longer: what is asked for is less, and a server that sends more is cut off. */
const LONGEST_ANSWER = 4 * 1_048_576;

/**
 * Opens `imaps://user:password@host/folder` over TLS, `imap://…` only if the server turns to TLS before the sign-in; on
 * this machine alone it may do without. The folder is INBOX unless named. Closes by itself after `limitMs`.
 */
export async function openMailbox(address: string, limitMs: number): Promise<Mailbox> {
  const url = new URL(address);
  const client = new ImapFlow({ ...connectionOf(url), ...bounds, logger: false, disableAutoIdle: true });
  client.on("error", () => {}); // told by the call that it breaks
  const limit = setTimeout(() => client.close(), limitMs);
  const close = () => {
    clearTimeout(limit);
    client.close();
  };
  try {
    await client.connect().catch(refuse);
    const folder = decodeURIComponent(url.pathname.slice(1)) || "INBOX";
    const { uidValidity, readOnly } = await client.mailboxOpen(folder).catch(refuseFolder);
    if (readOnly) throw new MailboxError("folder");
    return { ...callsOf(client), keyOf: (uid) => `${nameOf(url)}/${uidValidity}/${uid}`, close };
  } catch (error) {
    close();
    throw error;
  }
}

const bounds = {
  connectionTimeout: 15_000,
  greetingTimeout: 15_000,
  socketTimeout: 60_000,
  maxLineLength: LONGEST_ANSWER,
  maxLiteralSize: LONGEST_ANSWER,
  maxResponseSize: 2 * LONGEST_ANSWER,
};

function connectionOf({ protocol, hostname, port, username, password }: URL) {
  const host = hostname.replace(/^\[|\]$/g, "");
  const secure = protocol === "imaps:";
  const isHere = host === "localhost" || isLoopbackAddress(host);
  return {
    host,
    port: Number(port) || (secure ? 993 : 143),
    secure,
    ...(secure ? {} : { doSTARTTLS: !isHere }),
    tls: { minVersion: "TLSv1.2" as const },
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
  };
}

function nameOf({ username, host, pathname }: URL): string {
  return createHash("sha256").update(`${username}@${host}${pathname}`).digest("hex").slice(0, 16);
}

function callsOf(client: ImapFlow): Omit<Mailbox, "keyOf" | "close"> {
  const byUid = { uid: true };
  /** The library answers false where the server said no, or nothing any more. */
  function done<T>(answer: T | false | undefined): T {
    if (answer === false || answer === undefined)
      throw new MailboxError(client.usable ? "folder" : "unreachable");
    return answer;
  }
  const search = async (query: Parameters<ImapFlow["search"]>[0]) =>
    done(await client.search(query, byUid).catch(refuse));
  return {
    listUnstarred: async () => (await search({ flagged: false })).sort((a, b) => a - b),
    async read(uid, maxLength) {
      const query = { source: { start: 0, maxLength } }; // BODY.PEEK[]<0.maxLength>
      const message = await client.fetchOne(String(uid), query, byUid).catch(refuse);
      return message ? (message.source ?? null) : null;
    },
    star: async (uid) => void done(await client.messageFlagsAdd([uid], ["\\Flagged"], byUid).catch(refuse)),
    async remove(uids) {
      if (uids.length > 0) done(await client.messageDelete(uids, byUid).catch(refuse));
    },
    listStarredBefore: (before, to) => search({ flagged: true, before, to }),
    countStarred: async () => (await search({ flagged: true, deleted: false })).length,
  };
}

/** Of the error nothing but its kind is kept: it quotes what the server wrote. */
function refuse(error: ImapFlowError & { authenticationFailed?: boolean; tlsFailed?: boolean }): never {
  if (error.authenticationFailed) throw new MailboxError("account");
  const isTls = error.tlsFailed || /TLS|SSL|CERT|SIGNATURE|EPROTO/.test(error.code ?? "");
  throw new MailboxError(isTls ? "tls" : "unreachable");
}

function refuseFolder(error: ImapFlowError): never {
  if (error.responseStatus) throw new MailboxError("folder");
  return refuse(error);
}

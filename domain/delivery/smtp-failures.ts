import type { DeliveryOutcome } from "#domain/delivery/schema";

/**
 * Replies that say something else than their first digit. RFC 5321 4.2.1: 4yz may be tried again, 5yz may not.
 * The first rule that fits holds.
 */
const exceptions: { code: number; command?: RegExp; result: "temporary" | "permanent" }[] = [
  // What refuses us before a recipient was named is about our own server or account, and an operator will mend it.
  { code: 530, result: "temporary" }, // RFC 4954 6: authentication required
  { code: 534, result: "temporary" }, // RFC 4954 6: mechanism too weak
  { code: 535, result: "temporary" }, // RFC 4954 6: credentials invalid
  { code: 538, result: "temporary" }, // RFC 4954 6: encryption required
  { code: 554, command: /^(CONN|EHLO|HELO|AUTH|STARTTLS)/, result: "temporary" }, // RFC 5321 3.1: no service here
  { code: 521, command: /^(CONN|EHLO|HELO)/, result: "temporary" }, // RFC 7504
  // RFC 5321 4.5.3.1.10: 552 answers "too many recipients" too and counts as 452; RFC 3463 3.3: a full mailbox passes.
  { code: 552, result: "temporary" },
];

/** Happened before a connection stood, so certainly nothing was handed over. */
const neverConnected = new Set(["EDNS", "ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH"]);

type SmtpError = {
  code?: unknown;
  errno?: unknown;
  syscall?: unknown;
  command?: unknown;
  responseCode?: unknown;
  response?: unknown;
};

/** Reads nodemailer's error. Only codes are kept: the text of a reply often repeats the address. */
export function readFailure(error: unknown): DeliveryOutcome {
  const failure = (typeof error === "object" && error !== null ? error : {}) as SmtpError;
  const code = Number(failure.responseCode);
  if (code >= 400 && code < 600) {
    return {
      result: resultOf(code, String(failure.command ?? "")),
      status: statusOf(code, failure.response),
    };
  }
  const name = typeof failure.code === "string" && /^[A-Z_]{1,32}$/.test(failure.code) ? failure.code : null;
  // The message itself is at fault (RFC 5321 says nothing: it never left the machine).
  if (name === "EENVELOPE" || name === "EMESSAGE") return { result: "permanent", status: name };
  const refused = failure.syscall === "connect" || failure.syscall === "getaddrinfo";
  if (refused || (name && neverConnected.has(name))) return { result: "temporary", status: name };
  return { result: "unknown", status: name };
}

function resultOf(code: number, command: string): "temporary" | "permanent" {
  const exception = exceptions.find((rule) => rule.code === code && (rule.command?.test(command) ?? true));
  return exception?.result ?? (code < 500 ? "temporary" : "permanent");
}

/** RFC 3463 2: the enhanced status follows the reply code. */
function statusOf(code: number, response: unknown): string {
  const enhanced =
    typeof response === "string" ? /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response) : null;
  return enhanced ? `${code} ${enhanced[1]}` : String(code);
}

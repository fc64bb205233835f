import { errorReasons, type FailureReason, isTemporary, replyRules } from "#domain/delivery/failure-reasons";
import type { DeliveryOutcome } from "#domain/delivery/schema";

/** Happened before a connection stood, so certainly nothing was handed over. */
const neverConnected = new Set(["EDNS", "ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH"]);
/** Node's names for a certificate that would not do: before it, nothing is said. */
const CERTIFICATE = /^(ERR_TLS_CERT|CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_)/;
/** OpenSSL's for a handshake, and for what comes garbled at any time after it. */
const TLS_ERROR = /^(ERR_TLS|ERR_SSL)/;
/**
 * Some refuse with the code of an unknown mailbox what has nothing to do with the mailbox: Exim and others to pass mail on
 * for us, Google a mailbox that has much mail in a short time ("550-5.2.1 … is receiving mail at a rate that …").
 */
const wordings: readonly { words: RegExp; detail: RegExp; reason: FailureReason }[] = [
  { words: /\brelay/i, detail: /^$/, reason: "account" },
  { words: /\brate\b|\btoo (?:many|much|quickly|fast)\b/i, detail: /^2\.1$/, reason: "busy" },
];

type SmtpError = {
  code?: unknown;
  /** Of the network error that nodemailer gave a name of its own. */
  originalCode?: unknown;
  syscall?: unknown;
  command?: unknown;
  responseCode?: unknown;
  response?: unknown;
};

/**
 * Reads nodemailer's error. Only codes are kept: the text of a reply often repeats the address. `handedOver` says
 * whether the end of the message may have left us; where that is not known it counts as yes.
 */
export function readFailure(error: unknown, { handedOver = true } = {}): DeliveryOutcome {
  const failure = (typeof error === "object" && error !== null ? error : {}) as SmtpError;
  const code = Number(failure.responseCode);
  if (code >= 400 && code < 600) {
    const enhanced = enhancedOf(failure.response);
    const command = String(failure.command ?? "");
    const reason =
      reasonOfWords(failure.response, enhanced, command) ?? reasonOfReply(String(code), enhanced, command);
    return outcomeOf(reason, enhanced ? `${code} ${enhanced}` : String(code));
  }
  const name =
    typeof failure.code === "string" && /^[A-Z0-9_]{1,48}$/.test(failure.code) ? failure.code : null;
  const before = !handedOver || hasNotConnected(failure, name);
  const fault = String(failure.originalCode ?? failure.code);
  const isTls = CERTIFICATE.test(fault) || (before && TLS_ERROR.test(fault));
  return outcomeOf(isTls ? "tls" : reasonOfError(name, before), name);
}

function reasonOfWords(response: unknown, enhanced: string | null, command: string) {
  if (!command.startsWith("RCPT")) return undefined;
  const detail = detailOf(enhanced);
  return wordings.find((each) => each.detail.test(detail) && each.words.test(String(response)))?.reason;
}

export function reasonOfReply(code: string, enhanced: string | null, command: string): FailureReason {
  const detail = detailOf(enhanced);
  const rule = replyRules.find(
    (each) =>
      (each.code?.test(code) ?? true) &&
      (each.detail?.test(detail) ?? true) &&
      (each.command?.test(command) ?? true),
  );
  return rule?.reason ?? "refused";
}

function hasNotConnected({ syscall }: SmtpError, name: string | null): boolean {
  return syscall === "connect" || syscall === "getaddrinfo" || (name !== null && neverConnected.has(name));
}

function reasonOfError(name: string | null, before: boolean): FailureReason {
  const named = name === null ? undefined : errorReasons[name];
  if (named && (before || name !== "EMESSAGE")) return named; // also said of an answer to the end that is none
  return before ? "unreachable" : "broken-off";
}

function outcomeOf(reason: FailureReason, status: string | null): DeliveryOutcome {
  if (reason === "broken-off") return { result: "unknown", status, reason };
  return { result: isTemporary(reason) ? "temporary" : "permanent", status, reason };
}

function detailOf(enhanced: string | null): string {
  return enhanced?.replace(/^\d\./, "") ?? "";
}

/** RFC 3463 2: the enhanced status follows the reply code. */
function enhancedOf(response: unknown): string | null {
  const found = typeof response === "string" ? /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response) : null;
  return found?.[1] ?? null;
}

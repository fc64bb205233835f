import { expect, test } from "vitest";
import { readFailure } from "#domain/delivery/smtp-failures";

const reply = (command: string, response: string) => ({
  code: "EENVELOPE",
  command,
  responseCode: Number(response.slice(0, 3)),
  response,
});
const rcpt = (response: string) => reply("RCPT TO", response);

test.each([
  ["no such mailbox", rcpt("550 5.1.1 nobody@example.org unknown"), "permanent", "no-mailbox"],
  ["no such mailbox, in no more words", rcpt("550 unknown user"), "permanent", "no-mailbox"],
  ["a domain that takes no mail (RFC 7505)", rcpt("556 5.1.10 null MX"), "permanent", "no-mailbox"],
  ["a disabled mailbox", rcpt("550 5.2.1 disabled"), "permanent", "no-mailbox"],
  ["moved without a trace", rcpt("551 5.1.6 moved"), "permanent", "no-mailbox"],
  ["our own sender's address", reply("MAIL FROM", "550 5.1.0 sender rejected"), "temporary", "account"],
  ["a sender that is not ours", reply("MAIL FROM", "553 5.7.1 not owned by user"), "temporary", "account"],
  ["a way to log in that it does not know", reply("AUTH XOAUTH2", "504 5.7.4 no"), "temporary", "account"],
  ["our name in the greeting", reply("HELO", "501 5.5.4 syntax"), "temporary", "account"],
  ["our machine's address", reply("CONN", "550 5.7.1 blocked"), "temporary", "account"],
  ["a server that passes nothing on for us", rcpt("550 relay not permitted"), "temporary", "account"],
  [
    "a mailbox that gets much mail in a short time (Google)",
    rcpt(
      "550-5.2.1 The user you are trying to contact is receiving mail at a rate that\n550 5.2.1 prevents more",
    ),
    "temporary",
    "busy",
  ],
  ["the same for now", rcpt("450 4.2.1 receiving mail too quickly"), "temporary", "busy"],
  ["the quota of a day", rcpt("550 5.4.5 daily limit exceeded"), "temporary", "busy"],
  ["refused for what it has attached", reply("DATA", "552 5.7.0 blocked content"), "permanent", "policy"],
  ["refused by policy", rcpt("554 5.7.1 blocked"), "permanent", "policy"],
  ["refused for its content", reply("DATA", "554 5.6.0 content"), "permanent", "message"],
  ["refused after the message, without more", reply("DATA", "550 no"), "permanent", "refused"],
  ["too big for the system", reply("MAIL FROM", "552 5.3.4 too big"), "permanent", "message"],
  ["greylisted", rcpt("450 4.2.0 try later"), "temporary", "greylisted"],
  ["greylisted, the other way", rcpt("451 4.7.1 come back"), "temporary", "greylisted"],
  ["rate limited", rcpt("450 4.7.28 slow down"), "temporary", "greylisted"],
  ["a full mailbox", rcpt("552 5.2.2 over quota"), "temporary", "mailbox-full"],
  ["a full mailbox, for now", rcpt("452 4.2.2 over quota"), "temporary", "mailbox-full"],
  ["a full mailbox, in no more words", rcpt("552 over quota"), "temporary", "mailbox-full"],
  ["too many recipients", rcpt("452 4.5.3 too many"), "temporary", "too-many-recipients"],
  ["too many recipients, as before 2008", rcpt("552 5.5.3 too many"), "temporary", "too-many-recipients"],
  ["no room on the server", rcpt("452 4.3.1 no space"), "temporary", "system"],
  ["shutting down", reply("DATA", "421 4.3.2 bye"), "temporary", "busy"],
  ["our account refused", reply("AUTH PLAIN", "535 5.7.8 wrong"), "temporary", "account"],
  ["our account not asked for", reply("MAIL FROM", "530 5.7.0 log in first"), "temporary", "account"],
  ["no TLS for now", reply("STARTTLS", "454 4.7.0 not now"), "temporary", "tls"],
  ["no service for us", reply("CONN", "554 no"), "temporary", "busy"],
])("%s", (_name, error, result, reason) => {
  expect(readFailure(error)).toMatchObject({ result, reason });
});

test.each([
  ["no server there", { code: "ESOCKET", syscall: "connect", command: "CONN" }, "temporary", "unreachable"],
  ["no such host", { code: "EDNS", command: "CONN" }, "temporary", "unreachable"],
  ["cut off, nobody knows when", { code: "ECONNECTION", command: "CONN" }, "unknown", "broken-off"],
  ["silent, nobody knows when", { code: "ETIMEDOUT", command: "CONN" }, "unknown", "broken-off"],
  ["a handshake that fails", { code: "ETLS", command: "CONN" }, "temporary", "tls"],
  ["a false certificate", { code: "ESOCKET", originalCode: "CERT_HAS_EXPIRED" }, "temporary", "tls"],
  [
    "garbled, nobody knows when",
    { code: "ESOCKET", originalCode: "ERR_SSL_BAD_RECORD_TYPE" },
    "unknown",
    "broken-off",
  ],
  ["an answer to the end that is none", { code: "EMESSAGE", responseCode: 354 }, "unknown", "broken-off"],
  ["an address that is none", { code: "EENVELOPE", command: "API" }, "permanent", "message"],
  ["an error of another kind", new TypeError("x"), "unknown", "broken-off"],
])("%s", (_name, error, result, reason) => {
  expect(readFailure(error)).toMatchObject({ result, reason });
});

test("cut off before the end of the message had left, it certainly was not taken over", () => {
  const cut = { code: "ECONNECTION", command: "CONN" };
  expect(readFailure(cut, { handedOver: false })).toEqual({
    result: "temporary",
    status: "ECONNECTION",
    reason: "unreachable",
  });
});

test("once its end may have left, only the server's refusal says that a letter is not there", () => {
  const faults = [
    "ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC",
    "ERR_SSL_WRONG_VERSION_NUMBER",
    "ERR_TLS_HANDSHAKE_TIMEOUT",
  ];
  for (const originalCode of faults) {
    const error = { code: "ESOCKET", originalCode, command: "CONN" };
    expect(readFailure(error, { handedOver: true }).result, originalCode).toBe("unknown");
    expect(readFailure(error, { handedOver: false })).toMatchObject({ result: "temporary", reason: "tls" });
  }
});

test("of a reply its codes are kept, and nothing of its words", () => {
  expect(readFailure(rcpt("550 5.1.1 <anna@example.org> unknown")).status).toBe("550 5.1.1");
  expect(readFailure(rcpt("550-anna@example.org unknown")).status).toBe("550");
});

import { expect, test } from "vitest";
import { readFailure } from "#domain/delivery/smtp-failures";

const rcpt = (responseCode: number, response: string) => ({
  code: "EENVELOPE",
  command: "RCPT TO",
  responseCode,
  response,
});

test.each([
  ["no such mailbox", rcpt(550, "550 5.1.1 nobody@example.org unknown"), "permanent", "550 5.1.1"],
  ["refused by policy", rcpt(554, "554 5.7.1 blocked"), "permanent", "554 5.7.1"],
  ["greylisted", rcpt(450, "450 4.2.0 try later"), "temporary", "450 4.2.0"],
  ["a full mailbox", rcpt(552, "552 5.2.2 over quota"), "temporary", "552 5.2.2"],
  ["shutting down", { command: "DATA", responseCode: 421, response: "421 bye" }, "temporary", "421"],
  ["our account refused", { code: "EAUTH", command: "AUTH PLAIN", responseCode: 535 }, "temporary", "535"],
  ["no service for us", { command: "CONN", responseCode: 554, response: "554 no" }, "temporary", "554"],
  ["no server there", { code: "ESOCKET", syscall: "connect", command: "CONN" }, "temporary", "ESOCKET"],
  ["no such host", { code: "EDNS", command: "CONN" }, "temporary", "EDNS"],
  ["cut off", { code: "ECONNECTION", command: "CONN" }, "unknown", "ECONNECTION"],
  ["an address that is none", { code: "EENVELOPE", command: "API" }, "permanent", "EENVELOPE"],
  ["an error of another kind", new TypeError("x"), "unknown", null],
])("%s", (_name, error, result, status) => {
  expect(readFailure(error)).toEqual({ result, status });
});

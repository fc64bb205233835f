import { expect, test } from "vitest";
import { makeAuthenticator } from "#testing/authenticator";
import { readAnswer, readRegistration } from "./webauthn.ts";

const ceremony = {
  challenge: "c2VjcmV0",
  origin: "https://letters.example.org",
  rpId: "letters.example.org",
};
const authenticator = makeAuthenticator();
const stored = { publicKey: authenticator.register(ceremony).response.publicKey, counter: 0n };

test("a key is kept, and what it signs is believed", () => {
  const registered = readRegistration(authenticator.register(ceremony), ceremony);
  expect(registered).toMatchObject({ publicKey: stored.publicKey, counter: 0n });
  expect(readAnswer(authenticator.answer(ceremony), stored, ceremony)).toBe(0n);
  expect(
    readAnswer(authenticator.answer(ceremony, { counter: 7 }), { ...stored, counter: 6n }, ceremony),
  ).toBe(7n);
});

test("an answer to another question, from another page or without the person is none", () => {
  const others = [
    { ...ceremony, challenge: "b3RoZXI" },
    { ...ceremony, origin: "https://letters.example.org.evil.example" },
    { ...ceremony, rpId: "example.org" },
  ];
  for (const other of others) {
    expect(readRegistration(authenticator.register(other), ceremony)).toBeNull();
    expect(readAnswer(authenticator.answer(other), stored, ceremony)).toBeNull();
  }
  for (const lies of [{ flags: 0 }, { type: "webauthn.create" }, { crossOrigin: true }]) {
    expect(readAnswer(authenticator.answer(ceremony, lies), stored, ceremony)).toBeNull();
  }
});

test("another key's answer, a changed one and a copied authenticator's are none", () => {
  expect(readAnswer(makeAuthenticator().answer(ceremony), stored, ceremony)).toBeNull();
  const answer = authenticator.answer(ceremony);
  const bytes = Buffer.from(answer.response.signature, "base64url");
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  const changed = { ...answer, response: { ...answer.response, signature: bytes.toString("base64url") } };
  expect(readAnswer(changed, stored, ceremony)).toBeNull();
  for (const counter of [0, 5, 6]) {
    const copied = authenticator.answer(ceremony, { counter });
    expect(readAnswer(copied, { ...stored, counter: 6n }, ceremony)).toBeNull();
  }
});

test("what is no answer at all is none, and breaks nothing", () => {
  const { id, response } = authenticator.register(ceremony);
  for (const part of ["clientDataJSON", "authenticatorData", "publicKey"] as const) {
    for (const value of ["", "AA", "bnVsbA", "e30"]) {
      expect(readRegistration({ id, response: { ...response, [part]: value } }, ceremony)).toBeNull();
    }
  }
  expect(readRegistration({ id: "AA", response }, ceremony)).toBeNull();
  expect(readRegistration({ id, response: { ...response, publicKeyAlgorithm: -257 } }, ceremony)).toBeNull();
  expect(readRegistration({ id, response: { ...response, publicKeyAlgorithm: -999 } }, ceremony)).toBeNull();
  expect(readAnswer({ id, response: { ...response, signature: "" } }, stored, ceremony)).toBeNull();
});

import "#testing/settings";
import { expect, test } from "vitest";
import { open, seal } from "#lib/crypto";

test("no two values are sealed with one IV, however many are drawn at once", () => {
  const sealed = Array.from({ length: 2_000 }, () => seal("", "mails.email:1"));
  const ivs = sealed.map((bytes) => bytes.subarray(-28, -16).toString("hex"));
  expect(new Set(ivs).size).toBe(2_000);
  expect(sealed.every((bytes) => open(bytes, "mails.email:1") === "")).toBe(true);
});

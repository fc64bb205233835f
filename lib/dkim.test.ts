import { createHash, createPublicKey, createVerify, generateKeyPairSync } from "node:crypto";
import { afterAll, expect, test, vi } from "vitest";
import { startSmtpSink } from "#testing/smtp-sink";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
vi.stubEnv("DKIM_DOMAIN", "example.org");
vi.stubEnv("DKIM_SELECTOR", "letters1");
vi.stubEnv("DKIM_KEY", privateKey.export({ type: "pkcs8", format: "pem" }).toString());
const sink = await startSmtpSink();
const { deliverCarefully } = await import("#lib/careful-delivery");
const { closeMailer, deliver } = await import("#lib/mailer");
afterAll(async () => {
  closeMailer();
  await sink.stop();
});

const message = {
  messageId: "<1@example.org>",
  to: "somebody@example.net",
  subject: "Жаңалықтар",
  text: "Сәлем.\n\n.a line that begins with a dot\n",
  html: "<p>Сәлем.</p>",
  headers: {
    "List-Unsubscribe": "<https://example.org/en/unsubscribe/1>",
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  },
};

/** RFC 6376 3.7 with relaxed/relaxed (3.4.2, 3.4.4), written down here from the standard, not from the signer. */
function verify(raw: string) {
  const end = raw.indexOf("\r\n\r\n");
  const fields = raw.slice(0, end).split(/\r\n(?![ \t])/);
  const named = (name: string) =>
    fields.filter((field) => field.slice(0, field.indexOf(":")).trim().toLowerCase() === name);
  const relaxed = (field: string) => {
    const colon = field.indexOf(":");
    const value = field
      .slice(colon + 1)
      .replace(/\r\n/g, "")
      .replace(/[ \t]+/g, " ")
      .trim();
    return `${field.slice(0, colon).trim().toLowerCase()}:${value}`;
  };
  const [signature = ""] = named("dkim-signature");
  const tags = new Map(
    relaxed(signature)
      .replace(/^dkim-signature:/, "")
      .split(";")
      .map((tag) => tag.trim().split(/=(.*)/s) as [string, string]),
  );
  const body = `${raw
    .slice(end + 4)
    .replace(/[ \t]+\r\n/g, "\r\n")
    .replace(/[ \t]+/g, " ")
    .replace(/(\r\n)*$/, "")}\r\n`;
  const bodyHash = createHash("sha256").update(body).digest("base64");
  const names = (tags.get("h") ?? "").split(":").map((name) => name.trim().toLowerCase());
  const signed = names.flatMap((name) => named(name).slice(-1).map(relaxed));
  const own = relaxed(signature).replace(/([;:] ?b=)[^;]*/, "$1");
  const verifier = createVerify("sha256").update([...signed, own].join("\r\n"));
  const key = createPublicKey(publicKey.export({ type: "spki", format: "pem" }));
  const holds = verifier.verify(key, (tags.get("b") ?? "").replace(/\s/g, ""), "base64");
  return { tags, names, bodyHolds: tags.get("bh")?.replace(/\s/g, "") === bodyHash, holds };
}

test.each([
  ["a mail through the pool", () => deliver(message)],
  ["a letter on its own connection", () => deliverCarefully(message, async () => {})],
])("%s bears a signature that holds, over what mail programs act upon", async (_name, send) => {
  sink.received.length = 0;
  await send();
  const { tags, names, bodyHolds, holds } = verify(sink.received[0]?.raw ?? "");
  expect(tags.get("d")).toBe("example.org");
  expect(tags.get("s")).toBe("letters1");
  expect({ bodyHolds, holds }).toEqual({ bodyHolds: true, holds: true });
  for (const name of ["from", "to", "subject", "message-id", "list-unsubscribe", "list-unsubscribe-post"])
    expect(names).toContain(name);
});

test("a message that was changed on its way no longer holds", async () => {
  sink.received.length = 0;
  await deliver(message);
  const raw = sink.received[0]?.raw ?? "";
  expect(verify(raw.replace("From: Qoldau", "From: Somebody")).holds).toBe(false);
  expect(verify(raw.replace(/(\r\n\r\n)/, "$1added")).bodyHolds).toBe(false);
});

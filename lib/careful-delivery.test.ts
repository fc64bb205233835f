import "#testing/settings";
import { afterAll, expect, test, vi } from "vitest";
import { deliverCarefully } from "#lib/careful-delivery";
import { composed } from "#lib/mailer";
import { startSmtpSink } from "#testing/smtp-sink";

const sink = await startSmtpSink();
afterAll(sink.stop);

const message = {
  messageId: "<a@example.org>",
  to: "office@office.example",
  subject: "A letter",
  text: "Sir",
};
const noted = vi.fn(async () => {});

test("an address in letters of another script is asked for as every server knows it (RFC 5891)", async () => {
  const { envelope } = await composed({ ...message, to: "info@прокуратура.қаз" });
  expect(envelope.to).toEqual(["info@xn--80aa2apegcbrhd.xn--80ao21a"]);
});

test("its arrival is asked for where somebody hears of it, and nowhere else", async () => {
  sink.behave("accept");
  await deliverCarefully(message, async () => {});
  await deliverCarefully({ ...message, returnPath: "bounces+l1@example.org" }, async () => {});
  expect(sink.received.map(({ notify }) => notify)).toEqual([[], ["SUCCESS", "FAILURE", "DELAY"]]);
  sink.received.length = 0;
});

test("before its end a silent server is left soon; after it, its last word is waited for", async () => {
  sink.behave("hang-at-recipient");
  await expect(deliverCarefully(message, noted, { beforeEnd: 300, lastWord: 60_000 })).rejects.toThrow();
  expect(noted).not.toHaveBeenCalled();

  sink.behave({ at: "answer", late: 900 });
  await deliverCarefully(message, noted, { beforeEnd: 600, lastWord: 60_000 });
  expect(sink.received).toHaveLength(1);

  sink.behave("hang");
  await expect(deliverCarefully(message, noted, { beforeEnd: 600, lastWord: 300 })).rejects.toThrow();
  expect(noted).toHaveBeenCalledTimes(2);
});

test("its end never leaves once it was given up, though the database says yes in the end", async () => {
  sink.behave("accept");
  const before = sink.received.length;
  const asked = Promise.withResolvers<void>();
  await expect(
    deliverCarefully(message, () => asked.promise, { beforeEnd: 300, lastWord: 60_000 }),
  ).rejects.toThrow();
  asked.resolve();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(sink.received).toHaveLength(before);
});

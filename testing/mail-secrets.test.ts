import "#testing/settings";
import fc from "fast-check";
import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import type { MailMessage } from "#domain/delivery/schema";
import { renderAnew, renderMail } from "#emails/render-mail";
import { locales } from "#lib/locales";
import { composed, type Message } from "#lib/mailer";

const origin = "https://letters.example.org";
const base64url = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const secret = fc.oneof(
  fc.string({ unit: fc.constantFrom(...base64url), minLength: 43, maxLength: 43 }),
  fc
    .tuple(fc.uuid(), fc.string({ unit: fc.constantFrom(...base64url), minLength: 43, maxLength: 43 }))
    .map((parts) => parts.join(".")),
);
/** What no link of ours holds, so that it is known to do no harm either. */
const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(
    '"><script>alert(1)</script>',
    "&amp;",
    "$&$1$`",
    "a".repeat(300),
    "/".repeat(80),
    " ",
    "__proto__",
  ),
);
const link = (path: string) =>
  fc
    .oneof({ weight: 4, arbitrary: secret }, { weight: 1, arbitrary: hostile })
    .map((end) => `${origin}${path}/${end}`);
const text = fc.oneof(fc.lorem(), hostile);
const moment = fc.date({ min: new Date("2018-01-01"), max: new Date("2038-01-01"), noInvalidDate: true });
const on = fc.option(moment);

const message: fc.Arbitrary<MailMessage> = fc.oneof(
  fc.record({
    template: fc.constant("confirm-signature" as const),
    confirmUrl: link("/en/confirm"),
    expiresAt: moment,
  }),
  fc.record({
    template: fc.constantFrom(
      "already-signed" as const,
      "signature-confirmed" as const,
      "manage-link" as const,
    ),
  }),
  fc.record({ template: fc.constant("confirm-letter" as const), confirmUrl: link("/en/confirm") }),
  fc.record({
    template: fc.constant("comment-decided" as const),
    outcome: fc.constantFrom("hidden" as const, "published" as const),
    reason: fc.constant(null),
    appealUrl: fc.option(link("/en/appeal")),
  }),
  fc.record({
    template: fc.constant("invitation" as const),
    invitationUrl: link("/en/organizer/invitation"),
    expiresAt: moment,
  }),
  fc.record({
    template: fc.constant("reset-password" as const),
    resetUrl: link("/en/organizer/reset-password"),
  }),
  fc.record({ template: fc.constant("token-expires" as const), name: text, on, url: link("/en/organizer") }),
  fc.record({
    template: fc.constant("digest-request" as const),
    digestUrl: link("/en/digest"),
    until: moment,
  }),
  fc.record({
    template: fc.constant("campaign-update" as const),
    unsubscribeUrl: link("/en/unsubscribe"),
    title: text,
    body: text,
    campaignUrl: link("/en/campaigns"),
  }),
);

/** What a mail program makes of it. */
async function asRead(mail: Omit<Message, "to" | "messageId">) {
  const { raw } = await composed({ ...mail, to: "somebody@example.org", messageId: "<some@example.org>" });
  for (const line of raw.toString().split("\r\n")) expect(line.length).toBeLessThan(77);
  const { subject, text, html } = await PostalMime.parse(raw);
  const lines = (read = "") => read.replace(/\r\n?/g, "\n").trimEnd();
  return { subject, text: lines(text), html: lines(html) };
}

test("a mail that was rendered for all and filled in is the mail rendered for one, to its reader too", async () => {
  const mail = fc.record({
    locale: fc.constantFrom(...locales),
    message,
    manageUrl: link("/en/manage"),
    notMeUrl: link("/en/manage").map((url) => `${url}/not-me`),
  });
  await fc.assert(
    fc.asyncProperty(mail, secret, async (one, other) => {
      expect(await renderMail(one)).toMatchObject(await renderAnew(one));
      const another = {
        ...one,
        manageUrl: `${origin}/en/manage/${other}`,
        notMeUrl: `${origin}/en/manage/${other}/not-me`,
      };
      expect(await renderMail(another)).toMatchObject(await renderAnew(another));
      expect(await asRead(await renderMail(another))).toEqual(await asRead(await renderAnew(another)));
    }),
    { numRuns: 40 },
  );
});

import { expect, test, vi } from "vitest";
import { db } from "#lib/db";
import { issueStamp } from "#lib/form-stamp";
import { hostileTexts } from "#testing/hostile-texts";
import { makeMailableRecipient } from "#testing/make-mail";
import { serveRoutes } from "#testing/serve-routes";
import { routes } from "../routes.ts";

// Abuse cases 2 and 3 of docs/security.md: no form of ours sends a mail to anybody but the one address in its field.

const notOneAddress = [
  ...hostileTexts.filter((text) => !/^[^\s@]+@[^\s@,]+$/.test(text.trim()) || text.includes("\r")),
  "a@example.org\nCc: b@example.org",
  "a@example.org%0ABcc:b@example.org",
  "a@example.org;b@example.org",
  "a@example.org b@example.org",
  "<a@example.org>",
  "a@example.org>",
  "a@[127.0.0.1]",
  "a@localhost",
  "a@example.org\u2028Bcc: b@example.org",
];

test("what is not exactly one address is refused by each form that mails, and nothing is queued", async () => {
  vi.stubEnv("RATE_LIMITS", "off").stubEnv("QOLDAU_MODE", "try-out");
  const { campaign } = await makeMailableRecipient();
  const { slug } = await db.campaign.findUniqueOrThrow({
    where: { id: campaign.id },
    select: { slug: true },
  });
  const server = await serveRoutes(routes);
  const forms = [`/en/campaigns/${slug}`, `/en/campaigns/${slug}/check-mail`, "/en/manage"];
  for (const email of notOneAddress) {
    for (const form of forms) {
      const fields = { email, country: "DE", consent: "true", display: "anonymous", stamp: issueStamp(0) };
      const headers = { "content-type": "application/x-www-form-urlencoded" };
      const body = new URLSearchParams(fields);
      const { status } = await server.ask(form, { method: "POST", headers, body });
      expect(status, `${form} ${JSON.stringify(email).slice(0, 60)}`).toBe(
        email.length > 16_000 && form !== forms[0] ? 413 : 422,
      );
    }
  }
  server.stop();
  expect(await db.mail.count()).toBe(0);
  expect(await db.emailLetter.count()).toBe(0);
}, 120_000);

import { expect, test } from "vitest";
import { tokens } from "#domain/delivery/links";
import { db } from "#lib/db";
import { makeCampaign } from "#testing/make-campaign";
import { ensureOrganizer } from "./ensure-organizer.ts";
import { requestPasswordReset } from "./request-password-reset.ts";
import { resetPassword } from "./reset-password.ts";
import { signIn } from "./sign-in.ts";

const password = "a long enough password";

test("a password is reset once by the link of the mail, and all sessions end", async () => {
  const { organisationId } = await makeCampaign();
  const organisation = await db.organisation.findUniqueOrThrow({ where: { id: organisationId } });
  const email = "analyst@example.org";
  const made = await ensureOrganizer({
    email,
    password,
    organisationSlug: organisation.slug,
    role: "ANALYST",
  });
  expect(await signIn({ email, password, source: "a" })).toMatchObject({ ok: true });
  await requestPasswordReset({ email, locale: "ru", source: "a" });
  await requestPasswordReset({ email: "nobody@example.org", locale: "ru", source: "a" });
  const mails = await db.mail.findMany({ where: { kind: "ORGANIZER_PASSWORD_RESET" } });
  expect(mails).toHaveLength(1);
  const token = tokens.resetPassword(mails[0]?.id ?? "");
  expect(JSON.stringify(await db.organizerVerification.findMany())).not.toContain(token);
  expect(await resetPassword({ token, locale: "en", password: "a new long password" })).toMatchObject({
    ok: true,
  });
  expect(await resetPassword({ token, locale: "en", password: "another long password" })).toMatchObject({
    ok: false,
  });
  expect(await db.organizerSession.count({ where: { userId: made.ok ? made.organizerId : "" } })).toBe(0);
  const back = await signIn({ email, password: "a new long password", source: "a" });
  expect(back.ok).toBe(true);
});

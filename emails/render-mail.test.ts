import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { accountEvents, type MailMessage } from "#domain/delivery/schema";
import { renderMail, renderOfficialLetter } from "#emails/render-mail";
import { locales } from "#lib/locales";

const origin = "https://letters.example.org";
const messages: MailMessage[] = [
  {
    template: "confirm-signature",
    confirmUrl: `${origin}/en/confirm/abc`,
    expiresAt: new Date("2026-11-29T10:00:00Z"),
  },
  { template: "already-signed" },
  { template: "signature-confirmed" },
  { template: "confirm-letter", confirmUrl: `${origin}/en/confirm/abc` },
  ...(["accepted", "bounced", "failed", "unknown"] as const).map((outcome) => ({
    template: "letter-settled" as const,
    outcome,
  })),
  { template: "manage-link" },
  { template: "reset-password", resetUrl: `${origin}/en/organizer/reset-password/abc` },
  {
    template: "invitation",
    invitationUrl: `${origin}/en/organizer/invitation/abc`,
    expiresAt: new Date("2026-11-29T10:00:00Z"),
  },
  ...accountEvents.map((event) => ({
    template: "account-changed" as const,
    event,
    accountUrl: `${origin}/en/organizer/account`,
  })),
];
const manageUrl = `${origin}/en/manage/xyz`;
const cases = locales.flatMap((locale) => messages.map((message) => [locale, message] as const));

const mailOf = (locale: (typeof locales)[number], message: MailMessage) =>
  renderMail({ locale, message, manageUrl, notMeUrl: `${manageUrl}/not-me` });

test.each(cases)("%s %o names no case, tracks nobody and lets the reader object", async (locale, message) => {
  const { subject, html, text } = await mailOf(locale, message);
  const all = `${subject}\n${html}\n${text}`;
  expect(all).not.toMatch(/zhumagulov|abishev|жұма|жума|әбіш|абиш|kazakh|казах|қазақ|petition|петици/i);
  expect(html).not.toMatch(/<img|<script|url\(|@import|<link/i);
  expect(html).toContain(`lang="${locale}"`);
  for (const link of links(html)) expect(new URL(link).origin).toBe(origin);
  const forSupporters = !["reset-password", "invitation", "account-changed"].includes(message.template);
  for (const needed of forSupporters ? [manageUrl, `${manageUrl}/not-me`] : []) {
    expect(html).toContain(needed);
    expect(text).toContain(needed);
  }
  expect(subject).toMatch(/^[^\r\n]{8,70}$/);
  expect(text.split("\n").filter((line) => !line.includes("://") && line.length > 72)).toEqual([]);
});

test.each(cases)("%s %o: only the confirm link contains the word", async (locale, message) => {
  const { html } = await mailOf(locale, message);
  const withWord = new Set(links(html).filter((link) => link.includes("confirm")));
  expect([...withWord]).toEqual("confirmUrl" in message ? [message.confirmUrl] : []);
});

const update = {
  title: "Court on Monday",
  body: "The court **sits** again.\n\n- <script>alert(1)</script>\n- [source](https://example.org/a)\n- [trap](javascript:alert(1))",
  campaignUrl: `${origin}/en/campaigns/some-case`,
};
const news: MailMessage[] = [
  { template: "campaign-update", unsubscribeUrl: `${origin}/en/unsubscribe/abc`, ...update },
  { template: "test-update", ...update },
];

test.each(locales.flatMap((locale) => news.map((message) => [locale, message] as const)))(
  "%s %o says its news below what a locked screen shows, and its Markdown is no markup",
  async (locale, message) => {
    const { subject, html, text } = await mailOf(locale, message);
    const seen = text.slice(0, text.indexOf("Court on Monday"));
    expect(seen.length).toBeGreaterThan(80);
    expect(`${subject}\n${seen}`).not.toMatch(/some-case|Court/);
    expect(html.indexOf("Court on Monday")).toBeGreaterThan(html.indexOf("<h1"));
    expect(html).toContain("<strong>sits</strong>");
    expect(html).not.toMatch(/<script|<img|href="javascript/);
    expect(html).toContain('href="https://example.org/a"');
    expect(html.includes(`${origin}/en/unsubscribe/abc`)).toBe(message.template === "campaign-update");
    expect(html.includes(manageUrl)).toBe(message.template === "campaign-update");
  },
);

test.each(locales)(
  "%s: notices to organizers name what they are about, and a day in words",
  async (locale) => {
    const url = `${origin}/${locale}/organizer/organisations/some/tokens`;
    const on = new Date("2027-03-01T00:00:00Z");
    const token = await mailOf(locale, { template: "token-expires", name: "<b>board</b>", on, url });
    expect(token.html).toContain("&lt;b&gt;board&lt;/b&gt;");
    expect(token.text).toContain("2027");
    expect(token.text).toContain(url);
    const off = await mailOf(locale, {
      template: "webhook-disabled",
      name: "hook.example.org",
      on: null,
      url,
    });
    expect(off.text).toContain("hook.example.org");
    expect(off.html).not.toContain(manageUrl);
  },
);

test("each kind of mail is a file of its own", () => {
  const files = readdirSync("emails").filter((file) => file.endsWith(".tsx"));
  for (const { template } of messages) expect(files).toContain(`${template}.tsx`);
});

test("a supporter's words stay text in the html of a letter", async () => {
  const html = await renderOfficialLetter({
    language: "en",
    text: `Dear Sir,\n\n<script>alert(1)</script> & "quotes"\nAsel`,
  });
  expect(html).not.toContain("<script>");
  expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt; &amp;");
});

function links(html: string): string[] {
  return [...html.matchAll(/href="([^"]*)"/g)].map(([, link]) => link ?? "");
}

import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { emlDraft } from "./eml.ts";
import { composeLinks } from "./mailto.ts";
import { officeClock } from "./office-hours.ts";

test.each([
  ["2026-11-23T04:00:00Z", { time: "09:00", open: true }],
  ["2026-11-23T08:30:00Z", { time: "13:30", open: false }],
  ["2026-11-22T06:00:00Z", { time: "11:00", open: false }],
])("at %s the office's clock says %j", (now, expected) => {
  expect(officeClock(new Date(now))).toEqual(expected);
});

const draft = {
  to: "pg@example.org",
  subject: "о положении Алмата Жумагулова и Кенжебека Абишева",
  text: "Қ & + ?\nя",
};

test("a draft file opens with the letter as it is and says nothing about its maker", async () => {
  const eml = emlDraft({ ...draft, subject: `${draft.subject}\r\nBcc: x@example.org` });
  const parsed = await PostalMime.parse(eml);
  expect(parsed.subject).toBe(`${draft.subject} Bcc: x@example.org`);
  expect(parsed.text?.trimEnd()).toBe("Қ & + ?\r\nя");
  expect(parsed.to?.[0]?.address).toBe("pg@example.org");
  expect(parsed.bcc).toBeUndefined();
  expect(eml).not.toMatch(/^(?:From|Date|Message-ID|X-Mailer):/im);
  for (const line of eml.split("\r\n")) expect(line.length).toBeLessThanOrEqual(78);
});

test("links carry the whole letter or say that it has to be pasted", () => {
  const [mailto, ...web] = composeLinks(draft);
  expect(mailto?.complete).toBe(true);
  const body = new URL(mailto?.href ?? "").searchParams.get("body");
  expect(body).toBe("Қ & + ?\r\nя");
  const long = composeLinks({ ...draft, text: "я".repeat(3000) });
  expect(long.map(({ complete }) => complete)).toEqual([false, false, false, false, false]);
  for (const { href } of long) expect(href.length).toBeLessThan(1_000);
  for (const { href } of web) expect(href).toMatch(/^https:\/\//);
});

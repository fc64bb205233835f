import fc from "fast-check";
import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { emlDraft } from "./eml.ts";

const draft = {
  to: "pg@example.org",
  subject: "о положении Алмата Жумагулова и Кенжебека Абишева",
  text: "Қ & + ?\nя",
};

/** Names and paragraphs as hostile as people and scripts make them; line ends as the letter has them. */
const hostile = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 400 }),
  fc.string({ unit: "binary", maxLength: 400 }).map((text) => text.toWellFormed()),
  fc.constantFrom(
    "--=_letter--\n\n--=_letter",
    "\nBcc: x@example.org\n\n<script>alert(1)</script>",
    "=?UTF-8?B?0Y8=?= =41 .\n.\nFrom me",
    "Әлия 🖤 ‮مرحبا נא გამარჯობა 张",
    `${"Ұ".repeat(3000)}`,
  ),
);
const asSent = (text: string) => text.replace(/\r\n?/g, "\n").trimEnd();

test("whatever a letter says, the file gives back subject and text unchanged, and nothing else", async () => {
  await fc.assert(
    fc.asyncProperty(hostile, hostile, fc.boolean(), async (subject, text, attached) => {
      const pdf = Buffer.from(`%PDF-1.7\n${text}`);
      const eml = emlDraft({ to: draft.to, subject, text, ...(attached ? { pdf } : {}) });
      const parsed = await PostalMime.parse(eml);
      expect(parsed.to?.map(({ address }) => address)).toEqual([draft.to]);
      expect([parsed.from, parsed.cc, parsed.bcc, parsed.date, parsed.messageId]).toEqual(
        Array.from({ length: 5 }, () => undefined),
      );
      expect(parsed.subject ?? "").toBe(subject.replace(/\s+/g, " ").trim());
      expect(asSent(parsed.text ?? "")).toBe(asSent(text));
      expect(parsed.attachments).toHaveLength(attached ? 1 : 0);
      for (const line of eml.split("\r\n")) expect(line.length).toBeLessThanOrEqual(78);
    }),
  );
});

test("the printable letter is attached byte for byte under a neutral name", async () => {
  const pdf = Buffer.from(Array.from({ length: 5000 }, (_, index) => index % 256));
  const { text, attachments } = await PostalMime.parse(emlDraft({ ...draft, pdf }));
  expect(text?.trimEnd()).toBe("Қ & + ?\r\nя");
  expect(attachments).toMatchObject([
    { filename: "letter.pdf", mimeType: "application/pdf", disposition: "attachment" },
  ]);
  expect(Buffer.from(attachments[0]?.content as ArrayBuffer).equals(pdf)).toBe(true);
});

test("the file is a draft to be edited and says nothing about its maker", () => {
  const eml = emlDraft({ ...draft, to: "pg@example.org\r\nBcc: x@example.org", pdf: Buffer.from("%PDF") });
  expect(eml).toContain("\r\nX-Unsent: 1\r\n");
  expect(eml).not.toMatch(/^(?:From|Date|Message-ID|X-Mailer|Bcc):/im);
});

import PostalMime from "postal-mime";
import { expect, test, vi } from "vitest";
import { emlDraft } from "#domain/letters/eml";
import { letterBody, letterText, subjectLine } from "#domain/letters/plain-text";
import { renderOfficialLetter } from "#emails/render-mail";
import { renderLetterImages, renderLetters } from "#letters/render-letters";
import { everyLetter } from "#testing/every-letter";
import { countGlyphs, readPages } from "#testing/measure-pdf";
import { inked } from "#testing/printed-text";

// Cores are shared where tests run.
vi.setConfig({ testTimeout: 60_000 });

const seed = "one seed for every office and language";
const letters = everyLetter("a4", { seed });
const job = { paper: "a4" as const, letters: letters.map(({ letter }) => ({ letter })) };

/** What is left to compare where requests are numbered in print and dashed in a mail. */
const words = (text: string) => inked(text).replace(/[1-3]\.(?=\p{Lu})|–/gu, "");

function textOfHtml(html: string): string {
  const body = html.slice(html.indexOf("<body"));
  return body
    .replace(/<!--.*?-->|<[^>]*>/gs, "")
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");
}

test("picture, print, mail and file of one letter say the same, to every office in every language", async () => {
  const pdf = await renderLetters(job);
  const pages = (await readPages(pdf)).map(words);
  const glyphs = await countGlyphs(pdf);
  const images = await renderLetterImages(job);
  expect(pages).toHaveLength(20);
  for (const [index, { name, letter }] of letters.entries()) {
    const text = letterText(letter);
    const label = words(`(${letter.signatureLabel.toLowerCase()})`);
    const page = pages[index]?.replace(label, "") ?? "";
    expect(page, name).toContain(words(subjectLine(letter)) + words(letterBody(letter)));
    expect(images[index]?.match(/<use /gu)?.length, name).toBe(glyphs[index]);
    const eml = await PostalMime.parse(emlDraft({ to: "office@example.org", subject: letter.subject, text }));
    expect(eml.text?.replace(/\r\n/g, "\n").trimEnd(), name).toBe(text);
    const html = await renderOfficialLetter({ language: letter.language, text });
    expect(words(textOfHtml(html)), name).toBe(words(text));
  }
});

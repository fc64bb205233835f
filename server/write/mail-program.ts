import { emlDraft } from "#domain/letters/eml";
import { composeLinks } from "#domain/letters/mailto";
import { letterText } from "#domain/letters/plain-text";
import type { Reply } from "../http.ts";
import { addresseeOf, finishedLetter, showCheck } from "./check.ts";
import { prepared } from "./prepared.ts";
import type { Writing } from "./writing.ts";

/** Every way to hand the letter to the mail program of the supporter. */
export async function openMailProgram(writing: Writing, office: string): Promise<Reply> {
  const message = messageTo(writing, office);
  if (!message) return showCheck(writing, office);
  await prepared(writing, [office], "mail-program");
  return writing.show({ view: "mail", office, ...message, links: composeLinks(message) });
}

/** The letter as a draft that a mail program opens. */
export async function downloadDraft(writing: Writing, office: string): Promise<Reply> {
  const message = messageTo(writing, office);
  if (!message) return showCheck(writing, office);
  return {
    status: 200,
    headers: {
      "content-type": "message/rfc822",
      "content-disposition": 'attachment; filename="letter.eml"',
      "cache-control": "no-store",
    },
    body: emlDraft(message),
  };
}

function messageTo(writing: Writing, office: string) {
  const to = addresseeOf(writing, office).email;
  const letter = finishedLetter(writing, office);
  return to && { to, subject: letter.subject, text: letterText(letter) };
}

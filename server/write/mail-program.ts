import { seedOf, toRequest } from "#domain/letters/draft";
import { emlDraft } from "#domain/letters/eml";
import { composeLinks, emptyMessageLink } from "#domain/letters/mailto";
import { letterText } from "#domain/letters/plain-text";
import type { Reply } from "../http.ts";
import { printLetters } from "../print-letters.ts";
import { addresseeOf, finishedLetter, showCheck, showRefusal } from "./check.ts";
import { prepared } from "./prepared.ts";
import type { Writing } from "./writing.ts";

/** Every way to hand the letter to the mail program of the supporter. */
export async function openMailProgram(writing: Writing, office: string): Promise<Reply> {
  const message = messageTo(writing, office);
  if (!message) return showCheck(writing, office);
  await prepared(writing, [office], "mail-program");
  const links = composeLinks(message);
  return writing.show({ view: "mail", office, ...message, links, empty: emptyMessageLink(message) });
}

/** The letter as a draft that a mail program opens, with the printable letter attached where that was ticked. */
export async function downloadDraft(writing: Writing, office: string): Promise<Reply> {
  const { campaign, draft, fields, locale } = writing;
  const message = messageTo(writing, office);
  if (!message) return showCheck(writing, office);
  if (!fields.attach) return emlAnswer(emlDraft(message));
  const request = { ...toRequest(campaign, draft, locale), recipients: [office], parallel: undefined };
  const printed = await printLetters(campaign, request, { seed: seedOf(draft), withoutAddress: true });
  if (!printed.ok) return showRefusal(writing, printed.refusal);
  return emlAnswer(emlDraft({ ...message, pdf: printed.output }));
}

function emlAnswer(body: string): Reply {
  return {
    status: 200,
    headers: {
      "content-type": "message/rfc822",
      "content-disposition": 'attachment; filename="letter.eml"',
      "cache-control": "no-store",
    },
    body,
  };
}

function messageTo(writing: Writing, office: string) {
  const { email: to, channels } = addresseeOf(writing, office);
  const letter = finishedLetter(writing, office);
  return to && channels.includes("email") && { to, subject: letter.subject, text: letterText(letter) };
}

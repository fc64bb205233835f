import { render, toPlainText } from "@react-email/render";
import type { ReactElement } from "react";
import type { MailMessage } from "#domain/delivery/schema";
import AccountChanged from "#emails/account-changed";
import AlreadySigned from "#emails/already-signed";
import CampaignUpdate from "#emails/campaign-update";
import CommentDecided from "#emails/comment-decided";
import ConfirmLetter from "#emails/confirm-letter";
import ConfirmSignature from "#emails/confirm-signature";
import Digest from "#emails/digest";
import DigestRequest from "#emails/digest-request";
import Invitation from "#emails/invitation";
import LetterSettled from "#emails/letter-settled";
import ManageLink from "#emails/manage-link";
import OrganizerNotice from "#emails/notice";
import OfficialLetter from "#emails/official-letter";
import type { MailProps } from "#emails/props";
import Reminder from "#emails/reminder";
import ResetPassword from "#emails/reset-password";
import SignatureConfirmed from "#emails/signature-confirmed";
import TestLetter from "#emails/test-letter";
import TestUpdate from "#emails/test-update";
import { translator } from "#lib/i18n";
import type { Locale } from "#lib/locales";
import { type EncodedPart, encodedPart, type PartPattern, partPattern } from "./encoded-part.ts";
import { cutOut, fillIn, type Gapped, withoutSecrets } from "./secrets.ts";

export type RenderedMail = { subject: string; html: string; text: string };
/** With its text and its html as they go over the wire. */
export type SendableMail = RenderedMail & { parts: EncodedPart[] };

type Input = { locale: Locale; message: MailMessage; manageUrl: string; notMeUrl: string };

/** What mails have in common that differ in the secrets of their links alone. */
type Pattern = { subject: string; html: Gapped; text: Gapped; parts: PartPattern[] };

const patterns = new Map<string, Promise<Pattern>>();
/** More than a campaign's mails in all languages on the days of a week; some 20 kB each. */
const MOST_PATTERNS = 200;

/**
 * Subject, html and text of a mail to a person. A mail is rendered once for all whom it is sent to; what is then filled in,
 * the secrets of links, is of letters that neither HTML nor its text writes in another way.
 */
export async function renderMail({ locale, message, manageUrl, notMeUrl }: Input): Promise<SendableMail> {
  const { inCommon, secrets, standIns } = withoutSecrets({ locale, message, manageUrl, notMeUrl });
  const { subject, html, text, parts } = await remembered(inCommon, standIns);
  return {
    subject,
    html: fillIn(html, secrets),
    text: fillIn(text, secrets),
    parts: parts.map((part) => encodedPart(part, secrets)),
  };
}

function remembered(mail: Input, standIns: readonly string[]): Promise<Pattern> {
  const key = JSON.stringify(mail);
  const known = patterns.get(key);
  if (known) return known;
  const made = renderAnew(mail).then((rendered) => patternOf(rendered, standIns));
  const oldest = patterns.keys().next().value;
  if (patterns.size >= MOST_PATTERNS && oldest !== undefined) patterns.delete(oldest);
  patterns.set(key, made);
  made.catch(() => patterns.delete(key));
  return made;
}

function patternOf({ subject, ...rendered }: RenderedMail, standIns: readonly string[]): Pattern {
  const [html, text] = [cutOut(rendered.html, standIns), cutOut(rendered.text, standIns)];
  return { subject, html, text, parts: [partPattern("text/plain", text), partPattern("text/html", html)] };
}

/** From one render. */
export async function renderAnew({ message, ...mail }: Input): Promise<RenderedMail> {
  const texts = translator(mail.locale, "emails");
  const host = new URL(mail.manageUrl).host;
  const html = await renderHtml(element(message, { ...mail, texts, host }));
  const text = toPlainText(html, {
    wordwrap: 72,
    selectors: ["h1", "h2", "h3"].map((selector) => ({ selector, options: { uppercase: false } })),
  });
  return { subject: texts(`${message.template}.subject`), html, text };
}

/** The html of a letter to an office. Its text stays exactly as the supporter saw it. */
export function renderOfficialLetter(letter: { language: Locale; text: string }): Promise<string> {
  return renderHtml(<OfficialLetter {...letter} />);
}

function element(message: MailMessage, mail: MailProps): ReactElement {
  switch (message.template) {
    case "confirm-signature":
      return <ConfirmSignature {...mail} confirmUrl={message.confirmUrl} expiresAt={message.expiresAt} />;
    case "already-signed":
      return <AlreadySigned {...mail} />;
    case "signature-confirmed":
      return <SignatureConfirmed {...mail} />;
    case "confirm-letter":
      return <ConfirmLetter {...mail} confirmUrl={message.confirmUrl} />;
    case "letter-settled":
      return <LetterSettled {...mail} outcome={message.outcome} />;
    case "comment-decided": {
      const { template: _, ...decided } = message;
      return <CommentDecided {...mail} {...decided} />;
    }
    case "manage-link":
      return <ManageLink {...mail} />;
    case "reminder":
      return <Reminder {...mail} answersUrl={message.answersUrl} />;
    case "reset-password":
      return <ResetPassword {...mail} resetUrl={message.resetUrl} />;
    case "invitation":
      return <Invitation {...mail} invitationUrl={message.invitationUrl} expiresAt={message.expiresAt} />;
    case "account-changed":
      return <AccountChanged {...mail} event={message.event} accountUrl={message.accountUrl} />;
    case "test-letter":
      return <TestLetter {...mail} language={message.language} text={message.text} />;
    case "campaign-update":
      return <CampaignUpdate {...mail} {...message} />;
    case "token-expires":
    case "webhook-disabled":
      return <OrganizerNotice {...mail} {...message} notice={message.template} />;
    case "digest-request":
      return <DigestRequest {...mail} digestUrl={message.digestUrl} until={message.until} />;
    case "digest": {
      const { template: _, ...digest } = message;
      return <Digest {...mail} {...digest} />;
    }
    case "test-update":
      return <TestUpdate {...mail} {...message} />;
  }
}

async function renderHtml(node: ReactElement): Promise<string> {
  const html = await render(node);
  // The library's XHTML doctype names an address of w3.org, which link checkers take for a link.
  return html.replace(/^<!DOCTYPE[^>]*>/i, "<!doctype html>");
}

import PostalMime from "postal-mime";

/** What a mail server says of a message that it had taken over. `status` is an enhanced status code (RFC 3463). */
export type MailReport =
  | { about: "failed"; status: string }
  | { about: "delayed" }
  | { about: "delivered" }
  | { about: "complaint" };

/**
 * Reads a delivery status notification (RFC 3464) or a complaint (ARF, RFC 5965). Both are a multipart/report (RFC 6522), which a
 * gateway may have put into another message. Null for anything else: out-of-office replies come to a return path too.
 */
export async function readReport(raw: string): Promise<MailReport | null> {
  const { attachments } = await PostalMime.parse(raw, { forceRfc822Attachments: true });
  const part = (name: string) => {
    const found = attachments.find(({ mimeType }) => mimeType.toLowerCase() === name);
    return found ? unfolded(textOf(found.content)) : null;
  };
  const feedback = part("message/feedback-report");
  if (feedback !== null) return readFeedback(feedback);
  const status = part("message/delivery-status") ?? part("message/global-delivery-status");
  return status === null ? null : readStatuses(status);
}

/** RFC 5965 3.1 and 7.3: "not-spam" takes a complaint back, and the others say the same of who does not want the mail. */
function readFeedback(text: string): MailReport | null {
  return wordOf(text, "feedback-type") === "not-spam" ? null : { about: "complaint" };
}

/** The worst first: what is behind an address of an office may be several mailboxes, each with a group of its own (RFC 3464 2.1). */
const worst = ["failed", "delivered", "delayed"] as const;

function readStatuses(text: string): MailReport | null {
  const groups = text.split(/\r?\n[ \t]*\r?\n/);
  for (const action of worst) {
    const group = groups.find((each) => wordOf(each, "action") === action);
    if (group) return action === "failed" ? { about: "failed", status: statusOf(group) } : { about: action };
  }
  return null; // relayed and expanded say that another server has it, and nothing of the mailbox
}

/** RFC 3464 2.3.4 and 2.3.6. Where the other side's code says more than "failed" (5.0.0, as Exim has it always), that one. */
function statusOf(group: string): string {
  const status = CODE.exec(wordOf(group, "status") ?? "")?.[0] ?? "5.0.0";
  if (!status.endsWith(".0.0")) return status;
  const said = fieldOf(group, "diagnostic-code") ?? "";
  return /^smtp;\s*\d{3}[ -]#?([245]\.\d{1,3}\.\d{1,3})\b/i.exec(said)?.[1] ?? status;
}

const CODE = /[245]\.\d{1,3}\.\d{1,3}/;

function wordOf(text: string, name: string): string | undefined {
  return fieldOf(text, name)?.split(/\s/, 1)[0]?.toLowerCase();
}

function fieldOf(text: string, name: string): string | undefined {
  return new RegExp(`^${name}[ \\t]*:[ \\t]*(\\S.*)`, "im").exec(text)?.[1];
}

/** RFC 5322 2.2.3. */
function unfolded(text: string): string {
  return text.replace(/\r?\n(?=[ \t]+\S)/g, "");
}

function textOf(content: ArrayBuffer | Uint8Array | string): string {
  return typeof content === "string" ? content : Buffer.from(content as Uint8Array).toString("utf8");
}

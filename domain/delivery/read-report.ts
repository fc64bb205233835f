import PostalMime from "postal-mime";

/** What a mail server says of a message that it had taken over. `status` is an enhanced status code (RFC 3463). */
export type MailReport =
  | { about: "failed"; status: string }
  | { about: "delayed" }
  | { about: "delivered" }
  | { about: "complaint" };

/**
 * Reads a delivery status notification (RFC 3464) or a complaint (ARF, RFC 5965), both of them a multipart/report
 * (RFC 6522). Null for anything else: out-of-office replies come to a return path too.
 */
export async function readReport(raw: string): Promise<MailReport | null> {
  const { headers, attachments } = await PostalMime.parse(raw, { forceRfc822Attachments: true });
  const type = headers.find(({ key }) => key === "content-type")?.value ?? "";
  if (!/^multipart\/report\b/i.test(type)) return null;
  const part = (name: string) => {
    const found = attachments.find(({ mimeType }) => mimeType.toLowerCase() === name);
    return found ? textOf(found.content) : null;
  };
  const feedback = part("message/feedback-report");
  if (feedback !== null) return readFeedback(feedback);
  const status = part("message/delivery-status") ?? part("message/global-delivery-status");
  return status === null ? null : readStatus(status);
}

/** RFC 5965 3.1 and 7.3: "not-spam" takes a complaint back, and the others say the same of who does not want the mail. */
function readFeedback(text: string): MailReport | null {
  return fieldOf(text, "feedback-type") === "not-spam" ? null : { about: "complaint" };
}

/** RFC 3464 2.3.3 and 2.3.4. Our messages have one recipient each. */
function readStatus(text: string): MailReport | null {
  const status = /[245]\.\d{1,3}\.\d{1,3}/.exec(fieldOf(text, "status") ?? "")?.[0];
  switch (fieldOf(text, "action")) {
    case "failed":
      return { about: "failed", status: status ?? "5.0.0" };
    case "delayed":
      return { about: "delayed" };
    case "delivered":
      return { about: "delivered" };
    default:
      return null; // relayed and expanded say that another server has it, and nothing of the mailbox
  }
}

function fieldOf(text: string, name: string): string | undefined {
  return new RegExp(`^${name}[ \\t]*:[ \\t]*(\\S+)`, "im").exec(text)?.[1]?.toLowerCase();
}

function textOf(content: ArrayBuffer | Uint8Array | string): string {
  return typeof content === "string" ? content : Buffer.from(content as Uint8Array).toString("utf8");
}

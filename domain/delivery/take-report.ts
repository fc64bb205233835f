import { type MailReport, readReport } from "#domain/delivery/read-report";
import { findReturned } from "#domain/delivery/return-path";
import { closeLetter } from "#domain/delivery/settle-letter";
import { endMail } from "#domain/delivery/settle-mail";
import { reasonOfReply } from "#domain/delivery/smtp-failures";
import { suppressAddress } from "#domain/delivery/suppress-address";
import type { Database } from "#lib/db";
import { inTransaction } from "#lib/transaction";

/** `unknown`: no report, or one that is about no message of ours. Nothing of what came is kept. */
export type ReportOutcome = MailReport["about"] | "unknown";

/**
 * Takes what a mail server reports of a message of ours. The same report may come often: a letter counts as bounced once, an
 * address is suppressed once. Whatever it says about whom, the keyed return path alone tells the message.
 */
export async function takeReport(raw: string): Promise<ReportOutcome> {
  const returned = findReturned(raw);
  const report = returned && (await readReport(raw));
  if (!returned || !report) return "unknown";
  const take = returned.kind === "l" ? reportLetter : reportMail;
  return inTransaction(async (database) => {
    await take(database, returned.id, report);
    return report.about;
  });
}

async function reportMail(database: Database, id: string, report: MailReport) {
  const mail = await database.mail.findUnique({
    where: { id },
    select: { kind: true, organisationId: true, emailIndex: true },
  });
  if (!mail) return;
  if (report.about === "complaint") return suppressAddress(database, mail, "COMPLAINT");
  if (report.about !== "failed") return;
  const reason = reasonOf(report.status);
  await endMail(id, "FAILED", { status: report.status, reason }, new Date(), database);
  if (reason === "no-mailbox") await suppressAddress(database, mail, "BOUNCE");
}

/** A delivered one settles a doubt; of one that is known to be accepted it says nothing new. */
async function reportLetter(database: Database, emailLetterId: string, report: MailReport) {
  const now = new Date();
  if (report.about === "failed") {
    const reason = reasonOf(report.status);
    await closeLetter(database, { emailLetterId, state: "BOUNCED", status: report.status, reason, now });
  }
  if (report.about === "delivered") {
    await closeLetter(database, { emailLetterId, state: "ACCEPTED", status: null, now });
  }
}

/** Of a server that has given up, a temporary code says why it could not, and nothing against the address. */
function reasonOf(status: string) {
  return reasonOfReply(status.startsWith("5") ? "500" : "400", status, "");
}

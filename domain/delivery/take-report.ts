import { countReport } from "#domain/delivery/count-report";
import { type MailReport, readReport } from "#domain/delivery/read-report";
import { findReturned, type Returned } from "#domain/delivery/return-path";
import type { ReportOutcome, ReportSource } from "#domain/delivery/schema";
import { closeLetter } from "#domain/delivery/settle-letter";
import { endMail } from "#domain/delivery/settle-mail";
import { reasonOfReply } from "#domain/delivery/smtp-failures";
import { suppressAddress } from "#domain/delivery/suppress-address";
import type { Database } from "#lib/db";
import { inTransaction } from "#lib/transaction";

/** By which way a report came, and who may say in the same transaction that it was taken before. */
type Arrival = { source: ReportSource; claim?: (database: Database) => Promise<boolean> };

/**
 * Takes what a mail server reports of a message of ours. The same report may come often: a letter counts as bounced once, an
 * address is suppressed once. Whatever it says about whom, the keyed return path alone tells the message. Nothing of what
 * came is kept but a number.
 */
export async function takeReport(raw: string, { source, claim }: Arrival): Promise<ReportOutcome> {
  const read = await understand(raw);
  const outcome = read?.report.about ?? "unknown";
  return inTransaction(async (database) => {
    if (claim && !(await claim(database))) return outcome;
    if (read?.returned.kind === "l") await reportLetter(database, read.returned.id, read.report);
    if (read?.returned.kind === "m") await reportMail(database, read.returned.id, read.report);
    await countReport(database, source, outcome);
    return outcome;
  });
}

/** Null for what is no report, or about no message of ours, or made to be unreadable. */
async function understand(raw: string): Promise<{ returned: Returned; report: MailReport } | null> {
  const returned = findReturned(raw);
  const report = returned && (await readReport(raw).catch(() => null));
  return report && { returned, report };
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

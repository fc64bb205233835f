import type { Authority } from "#domain/campaigns/authority";
import type { AccountEvent } from "#domain/delivery/schema";
import type { Database, Prisma } from "#lib/db";

/** Everything that is ever written down as done by an organizer. */
export type AuditAction =
  | "campaign.state-changed"
  | "campaign.clock-changed"
  | "campaign.consent-recorded"
  | "campaign.created"
  | "campaign.copied"
  | "campaign.content-saved"
  | "campaign.version-restored"
  | "campaign.demand-corrected"
  | "campaign.language-switched"
  | "campaign.language-reviewed"
  | "letters.rule-added"
  | "letters.rule-changed"
  | "letters.rule-moved"
  | "letters.rule-removed"
  | "letters.threshold-changed"
  | "letters.recipient-changed"
  | "letters.recipient-added"
  | "letters.recipient-moved"
  | "letters.recipient-removed"
  | "letters.template-added"
  | "letters.template-changed"
  | "letters.template-removed"
  | "letters.term-added"
  | "letters.term-removed"
  | "letters.mission-saved"
  | "letters.mission-removed"
  | "letters.postage-changed"
  | "letters.test-sent"
  | "letters.emphasis-changed"
  | "letters.stress-changed"
  | "letters.enclosures-changed"
  | "campaign.retention-changed"
  | "office.created"
  | "office.changed"
  | "office.holder-added"
  | "office.holder-changed"
  | "office.holder-left"
  | "office.abolished"
  | "office.restored"
  | "offices.imported"
  | "city.created"
  | "city.renamed"
  | "city.corrected"
  | "office.email-changed"
  | "office.phone-changed"
  | "office.address-changed"
  | "office.record-verified"
  | "reply.accepted"
  | "reply.rejected"
  | "reply.file-downloaded"
  | "reply.file-deleted"
  | "comment.published"
  | "comment.hidden"
  | "comment.removed"
  | "comment.appeal-refused"
  | "comment.reports-settled"
  | "comments.opened"
  | "comments.closed"
  | "signatures.invalidated"
  | "signatures.restored"
  | "paper.batch-made"
  | "paper.sheets-marked"
  | "paper.sheet-entered"
  | "paper.sheets-imported"
  | "paper.sheet-confirmed"
  | "paper.sheet-sent-back"
  | "paper.sheet-taken-out"
  | "paper.sheet-put-back"
  | "paper.line-struck"
  | "holidays.added"
  | "holidays.removed"
  | "holidays.loaded"
  | "organisation.changed"
  | "update.created"
  | "update.changed"
  | "update.published"
  | "update.removed"
  | "update.test-sent"
  | "mailing.started"
  | "mailing.stopped"
  | "mailing.resumed"
  | "mailing.ended"
  | "webhook.created"
  | "webhook.changed"
  | "webhook.rotated"
  | "webhook.removed"
  | "webhook.resent"
  | "mail.retried"
  | "mail.given-up"
  | "mail.letter-marked-sent"
  | "mail.letter-sent-again"
  | "token.created"
  | "token.revoked"
  | "breaker.reset"
  | "organisation-letter.prepared"
  | "organisation-letter.posted"
  | "organisation-letter.taken-back"
  | `account.${AccountEvent}`
  | "dossier.made"
  | "export.prepared"
  | "export.downloaded"
  | "export.removed"
  | "member.added"
  | "member.invited"
  | "member.invited-again"
  | "member.invitation-revoked"
  | "member.role-changed";

/** What an action is about: the part of its name before the dot. */
export type AuditArea = AuditAction extends `${infer Area}.${string}` ? Area : never;

type Change = {
  action: AuditAction;
  /** What was changed, in words that stay true: a slug, a name. Never a supporter's data. */
  subject: string;
  before?: Prisma.InputJsonValue;
  after?: Prisma.InputJsonValue;
};

/** Writes down who changed what, in the transaction of the change. */
export async function recordAudit(database: Database, by: Authority, change: Change): Promise<void> {
  await database.auditEntry.create({
    data: { organisationId: by.organisationId, organizerId: by.organizerId, ...change },
  });
}

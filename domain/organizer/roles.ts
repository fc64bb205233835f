import type { Role } from "#lib/db";

/** Everything that needs a right. Nothing here shows a signer's address: no role does. */
export type Permission =
  | "statistics.read"
  | "campaigns.view"
  | "campaigns.edit"
  | "campaigns.move"
  | "letters.edit"
  | "letters.issue"
  | "dossiers.issue"
  | "signers.export"
  | "offices.view"
  | "offices.edit"
  | "replies.review"
  | "updates.send"
  | "digests.send"
  | "moderation.work"
  | "paper.enter"
  | "paper.manage"
  | "comments.switch"
  | "signatures.invalidate"
  | "tokens.manage"
  | "webhooks.manage"
  | "mail.manage"
  | "audit.read"
  | "team.view"
  | "team.manage"
  | "organisation.edit"
  | "breakers.reset";

const analyst = ["statistics.read"] as const;
const moderator = [
  ...analyst,
  "campaigns.view",
  "offices.view",
  "replies.review",
  "moderation.work",
  "paper.enter",
] as const;
const organizer = [
  ...moderator,
  "campaigns.edit",
  "campaigns.move",
  "letters.edit",
  "letters.issue",
  "dossiers.issue",
  "signers.export",
  "offices.edit",
  "updates.send",
  "digests.send",
  "comments.switch",
  "paper.manage",
  "signatures.invalidate",
  "tokens.manage",
  "webhooks.manage",
  "mail.manage",
  "audit.read",
  "team.view",
] as const;

export const permissionsOf: Record<Role, readonly Permission[]> = {
  ANALYST: analyst,
  MODERATOR: moderator,
  ORGANIZER: organizer,
  OWNER: [...organizer, "organisation.edit", "team.manage", "breakers.reset"],
};

export function may(role: Role, permission: Permission): boolean {
  return permissionsOf[role].includes(permission);
}

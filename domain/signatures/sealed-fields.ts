import { open, seal } from "#lib/crypto";
import type { SealedContext } from "#lib/sealed-columns";

/** Known before the row is, because an insert may turn out to be an update. */
type RowKey = { campaignId: string; emailIndex: Uint8Array };

const context = (field: "email" | "name", { campaignId, emailIndex }: RowKey): SealedContext =>
  `signatures.${field}:${campaignId}:${Buffer.from(emailIndex).toString("hex")}`;

export function sealSignerAddress(key: RowKey, email: string) {
  return seal(email, context("email", key));
}

export function openSignerAddress(key: RowKey, sealed: Uint8Array): string {
  return open(sealed, context("email", key));
}

export function sealSignerName(key: RowKey, name: string) {
  return seal(name, context("name", key));
}

export function openSignerName(key: RowKey, sealed: Uint8Array): string {
  return open(sealed, context("name", key));
}

export function sealComment(commentId: string, text: string) {
  return seal(text, `comments.text:${commentId}`);
}

export function sealAppeal(decisionId: string, text: string) {
  return seal(text, `moderation_decisions.appeal:${decisionId}`);
}

export function openAppeal(decisionId: string, sealed: Uint8Array): string {
  return open(sealed, `moderation_decisions.appeal:${decisionId}`);
}

export function openComment(commentId: string, sealed: Uint8Array): string {
  return open(sealed, `comments.text:${commentId}`);
}

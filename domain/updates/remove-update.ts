import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { lockUpdate } from "./owned-update.ts";
import { titleOf } from "./texts.ts";

type Removal = { campaignId: OwnedCampaignId; by: Authority; id: string };

/** Deletes a draft for good; the audit log keeps its text. What is published or mailed stays for ever. */
export async function removeUpdate({ campaignId, by, id }: Removal) {
  return db.$transaction(async (tx) => {
    const update = await lockUpdate(tx, campaignId, id);
    if (update.locked) return { ok: false, reason: "update-locked", status: 409 } as const;
    await tx.campaignUpdate.delete({ where: { id } });
    const subject = `${update.slug}: ${titleOf(update.texts, "en")}`;
    await recordAudit(tx, by, { action: "update.removed", subject, before: update.texts });
    return { ok: true } as const;
  });
}

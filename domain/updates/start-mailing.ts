import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { countAudience, isPart, roundDown, SMALLEST_GROUP } from "./audience.ts";
import { queueBatch } from "./mailing-job.ts";
import { lockUpdate } from "./owned-update.ts";
import type { NewMailing, Segment } from "./schema.ts";
import { readyLanguages, titleOf } from "./texts.ts";

type Starting = { campaignId: OwnedCampaignId; by: Authority; id: string; input: NewMailing };

/**
 * How many people the update would go to. A part is rounded down to tens, and refused under {@link SMALLEST_GROUP}:
 * a mail to a handful would tell who they are.
 */
export async function countRecipients({ campaignId, segment }: { campaignId: string; segment: Segment }) {
  const count = await countAudience(campaignId, segment);
  if (count === 0) return { ok: false, reason: "nobody-asked" } as const;
  if (!isPart(segment)) return { ok: true, count, part: false } as const;
  if (count < SMALLEST_GROUP) return { ok: false, reason: "too-few" } as const;
  return { ok: true, count: roundDown(count), part: true } as const;
}

/**
 * Starts to mail an update, once for ever: from now on its text stays. The worker writes to everybody who has asked for
 * news by now, in batches at the chosen pace. Two who start at once start it once.
 */
export async function startMailing({ campaignId, by, id, input }: Starting) {
  const { perMinute, ...segment } = input;
  return db.$transaction(async (tx) => {
    const update = await lockUpdate(tx, campaignId, id);
    if (update.mailingId) return { ok: false, reason: "mailed-already", status: 409 } as const;
    const ready = readyLanguages(update.texts);
    if (!segment.languages.every((language) => ready.includes(language)))
      return { ok: false, reason: "text-missing", field: "languages" } as const;
    const counted = await countRecipients({ campaignId, segment });
    if (!counted.ok) return counted;
    const { organisationId, organizerId } = by;
    const mailing = await tx.mailing.create({
      data: {
        organisationId,
        campaignId,
        updateId: id,
        segment,
        perMinute,
        recipients: await countAudience(campaignId, segment, tx),
        startedById: organizerId,
      },
      select: { id: true },
    });
    await queueBatch(tx, mailing.id);
    const subject = `${update.slug}: ${titleOf(update.texts, "en")}`;
    await recordAudit(tx, by, { action: "mailing.started", subject, after: { ...input } });
    return { ok: true } as const;
  });
}

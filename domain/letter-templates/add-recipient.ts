import { changedMeanwhile, nextVersion } from "#domain/letter-settings/letters-version";
import { allowedChannels } from "#domain/letter-settings/schema";
import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { checkRecipient } from "./recipient-row.ts";
import type { NewRecipient } from "./schema.ts";

type Addition = { campaignId: OwnedCampaignId; by: Authority; input: NewRecipient };

/** One more office that people can write to, behind the others; every way to it is allowed that has data. */
export async function addRecipient({ campaignId, by, input }: Addition) {
  const { version, office, template, languages } = input;
  const added = await db.$transaction(async (tx) => {
    const row = await checkRecipient(tx, { campaignId, by, office, template, languages });
    if (!row.ok) return row;
    const where = { campaignId_officeId: { campaignId, officeId: row.officeId } };
    if (await tx.recipient.findUnique({ where, select: { id: true } }))
      return { ok: false, reason: "recipient-known", field: "office" } as const;
    const next = await nextVersion(tx, campaignId, version);
    if (!next) return null;
    const last = await tx.recipient.aggregate({ where: { campaignId }, _max: { position: true } });
    await tx.recipient.create({
      data: {
        ...{ campaignId, officeId: row.officeId, templateId: row.templateId, languages },
        position: (last._max.position ?? 0) + 1,
        channels: [...allowedChannels],
      },
    });
    await recordAudit(tx, by, {
      action: "letters.recipient-added",
      subject: next.slug,
      after: { version: next.version, office, template, languages: languages.join(" ") },
    });
    return { ok: true } as const;
  });
  return added ?? changedMeanwhile(by, campaignId, version);
}

import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { changedMeanwhile, nextVersion } from "./letters-version.ts";
import type { RecipientInput } from "./schema.ts";

type Change = { campaignId: OwnedCampaignId; by: Authority; input: RecipientInput };

/** Which ways to an office the campaign allows, and how fast its e-mails leave. What waits already keeps its turn. */
export async function changeRecipient({ campaignId, by, input }: Change) {
  const { version, office, channels, emailsPerHour, inOfficeHours } = input;
  const changed = await db.$transaction(async (tx) => {
    const recipient = await tx.recipient.findFirst({
      where: { campaignId, office: { slug: office } },
      select: { id: true, channels: true, emailsPerHour: true, emailsInOfficeHours: true },
    });
    if (!recipient) return { ok: false, reason: "office-unknown", field: "office" } as const;
    const next = await nextVersion(tx, campaignId, version);
    if (!next) return null;
    const data = { channels, emailsPerHour, emailsInOfficeHours: inOfficeHours };
    await tx.recipient.update({ where: { id: recipient.id }, data });
    await recordAudit(tx, by, {
      action: "letters.recipient-changed",
      subject: next.slug,
      before: forAudit(office, recipient),
      after: { version: next.version, ...forAudit(office, data) },
    });
    return { ok: true } as const;
  });
  return changed ?? changedMeanwhile(by, campaignId, version);
}

type Stored = { channels: string[]; emailsPerHour: number; emailsInOfficeHours: boolean };

function forAudit(office: string, { channels, emailsPerHour, emailsInOfficeHours }: Stored) {
  return { office, channels: channels.join(" "), emailsPerHour, inOfficeHours: emailsInOfficeHours };
}

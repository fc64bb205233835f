import { changedMeanwhile, nextVersion } from "#domain/letter-settings/letters-version";
import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { notFound } from "#lib/errors";

type Move = {
  campaignId: OwnedCampaignId;
  by: Authority;
  input: { version: number; office: string; direction: "up" | "down" };
};

/** The office changes places with its neighbour; at the end of the list nothing happens. */
export async function moveRecipient({ campaignId, by, input }: Move) {
  const { version, office, direction } = input;
  const moved = await db.$transaction(async (tx) => {
    const next = await nextVersion(tx, campaignId, version);
    if (!next) return null;
    const rows = await tx.recipient.findMany({
      where: { campaignId },
      orderBy: { position: "asc" },
      select: { id: true, position: true, office: { select: { slug: true } } },
    });
    const index = rows.findIndex((row) => row.office.slug === office);
    const own = rows[index] ?? notFound();
    const neighbour = rows[direction === "up" ? index - 1 : index + 1];
    if (!neighbour) return { ok: true } as const;
    const place = (id: string, position: number) =>
      tx.recipient.update({ where: { id }, data: { position } });
    // By way of a place that no list reaches, because two offices never stand on one place.
    await place(own.id, 1_000_000);
    await place(neighbour.id, own.position);
    await place(own.id, neighbour.position);
    await recordAudit(tx, by, {
      action: "letters.recipient-moved",
      subject: next.slug,
      after: { version: next.version, office, direction },
    });
    return { ok: true } as const;
  });
  return moved ?? changedMeanwhile(by, campaignId, version);
}

import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { type Database, db } from "#lib/db";
import { notFound } from "#lib/errors";
import { changedMeanwhile, nextVersion } from "./letters-version.ts";

type Move = {
  campaignId: OwnedCampaignId;
  by: Authority;
  id: string;
  direction: "up" | "down";
  version: number;
};

/** The rule changes places with its neighbour; at the end of the list nothing happens. */
export async function moveRule({ campaignId, by, id, direction, version }: Move) {
  const moved = await db.$transaction(async (tx) => {
    const next = await nextVersion(tx, campaignId, version);
    if (!next) return null;
    const rule = await tx.templateRule.findFirst({ where: { id, campaignId }, select: { position: true } });
    if (!rule) notFound();
    const to = rule.position + (direction === "up" ? -1 : 1);
    const neighbour = await tx.templateRule.findUnique({
      where: { campaignId_position: { campaignId, position: to } },
      select: { id: true },
    });
    if (!neighbour) return { ok: true } as const;
    await swap(tx, { id, position: rule.position }, { id: neighbour.id, position: to });
    await recordAudit(tx, by, {
      action: "letters.rule-moved",
      subject: next.slug,
      before: { position: rule.position },
      after: { version: next.version, position: to },
    });
    return { ok: true } as const;
  });
  return moved ?? changedMeanwhile(by, campaignId, version);
}

type Placed = { id: string; position: number };

/** By way of a place that no list reaches, because two rules never stand on one place. */
async function swap(tx: Database, first: Placed, second: Placed) {
  const place = (id: string, position: number) =>
    tx.templateRule.update({ where: { id }, data: { position } });
  await place(first.id, 1_000_000);
  await place(second.id, first.position);
  await place(first.id, second.position);
}

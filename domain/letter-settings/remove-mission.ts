import { recordAudit } from "#domain/organizer/audit";
import type { Authority } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { notFound } from "#lib/errors";
import { missionForAudit } from "./save-mission.ts";

/** A record that should never have stood; one that has ended gets a last day instead. */
export async function removeMission({ by, id }: { by: Authority; id: string }) {
  return db.$transaction(async (tx) => {
    const before = await tx.mission.findFirst({ where: { id, organisationId: by.organisationId } });
    if (!before) notFound();
    await tx.mission.delete({ where: { id } });
    await recordAudit(tx, by, {
      action: "letters.mission-removed",
      subject: `${before.country} · ${before.name}`,
      before: missionForAudit(before),
    });
    return { ok: true } as const;
  });
}

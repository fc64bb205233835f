import { recordAudit } from "#domain/organizer/audit";
import type { Authority } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { notFound } from "#lib/errors";

/** From now on the token opens nothing. Revoking twice is the same as once. */
export async function revokeApiToken({ by, id }: { by: Authority; id: string }) {
  return db.$transaction(async (tx) => {
    const token = await tx.apiToken.findFirst({
      where: { id, organisationId: by.organisationId },
      select: { name: true },
    });
    if (!token) notFound();
    const { count } = await tx.apiToken.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 1) await recordAudit(tx, by, { action: "token.revoked", subject: token.name });
    return { ok: true } as const;
  });
}

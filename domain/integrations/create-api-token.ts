import { recordAudit } from "#domain/organizer/audit";
import type { Authority } from "#domain/organizer/authority";
import { addDays } from "#lib/clock";
import { hashToken, randomToken } from "#lib/crypto";
import { db } from "#lib/db";
import type { NewApiToken } from "./schema.ts";

/** Makes a bearer token. It is returned this once; the database keeps its SHA-256. */
export async function createApiToken({ by, name, scopes, days }: NewApiToken & { by: Authority }) {
  const secret = `qoldau_${randomToken()}`;
  const expiresAt = addDays(new Date(), days);
  await db.$transaction(async (tx) => {
    await tx.apiToken.create({
      data: {
        organisationId: by.organisationId,
        createdById: by.organizerId,
        name,
        scopes,
        expiresAt,
        tokenHash: hashToken(secret),
      },
    });
    await recordAudit(tx, by, { action: "token.created", subject: name, after: { scopes, days } });
  });
  return { ok: true, secret } as const;
}

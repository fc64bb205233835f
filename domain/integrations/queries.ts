import type { Authority } from "#domain/organizer/authority";
import { db } from "#lib/db";
import type { TokenView } from "./schema.ts";

export async function listTokens(by: Authority): Promise<TokenView[]> {
  return db.apiToken.findMany({
    where: { organisationId: by.organisationId },
    select: {
      id: true,
      name: true,
      createdAt: true,
      expiresAt: true,
      lastUsedOn: true,
      revokedAt: true,
    },
    orderBy: [{ revokedAt: { sort: "desc", nulls: "first" } }, { createdAt: "desc" }],
  });
}

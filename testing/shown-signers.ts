// Confirmed signers who show their names, many at once: by the ways that a person has, each would cost a mail.
import { randomBytes } from "node:crypto";
import { sealSignerName } from "#domain/signatures/sealed-fields";
import { db } from "#lib/db";

type Signer = {
  name: string | null;
  display?: "ANONYMOUS" | "FIRST_NAME" | "FULL_NAME";
  fullNameConfirmed?: boolean;
  country?: string;
  locale?: "en" | "ru" | "kk";
  confirmedAt?: Date;
};

/** Ids in the order given. */
export async function makeSigners(
  campaign: { id: string; organisationId: string },
  signers: readonly Signer[],
) {
  const now = new Date();
  const rows = signers.map(({ name, display = "FULL_NAME", fullNameConfirmed = true, ...rest }, index) => {
    const emailIndex = randomBytes(32);
    const key = { campaignId: campaign.id, emailIndex };
    return {
      ...{ campaignId: campaign.id, organisationId: campaign.organisationId, emailIndex },
      name: name === null ? null : sealSignerName(key, name),
      display,
      fullNameConfirmedAt: display === "FULL_NAME" && fullNameConfirmed ? now : null,
      country: rest.country ?? "DE",
      locale: rest.locale ?? ("en" as const),
      consentVersion: "1",
      consentedAt: now,
      confirmTokenHash: randomBytes(32),
      expiresAt: now,
      confirmedAt: rest.confirmedAt ?? new Date(now.getTime() - 60_000 + index),
    };
  });
  const made = await db.signature.createManyAndReturn({ data: rows, select: { id: true } });
  return made.map(({ id }) => id);
}

import fc from "fast-check";
import { expect, test } from "vitest";
import { readCounts } from "#domain/campaigns/counts";
import { confirmSignature } from "#domain/signatures/confirm-signature";
import { linkToken } from "#lib/crypto";
import { db } from "#lib/db";
import { makeCampaign } from "#testing/make-campaign";
import { makeSignature } from "#testing/make-mail";

// Abuse case 17 of docs/security.md: whatever happens to rows, and at the same time, the counter is what can be counted.

const moves = ["confirm", "withdraw", "invalidate", "restore", "erase"] as const;

async function apply(move: (typeof moves)[number], id: string): Promise<unknown> {
  const where = { id };
  switch (move) {
    case "confirm":
      return confirmSignature({ token: linkToken("confirm", id), revision: null, showFullName: false }).catch(
        () => {},
      );
    case "withdraw":
      return db.signature.updateMany({ where, data: { withdrawnAt: new Date(), email: null, name: null } });
    case "invalidate":
      return db.signature.updateMany({ where, data: { invalidatedAt: new Date() } });
    case "restore":
      return db.signature.updateMany({ where, data: { invalidatedAt: null } });
    case "erase":
      return db.signature.deleteMany({ where });
  }
}

test("after any moves at once the counter equals the rows that count", async () => {
  const plan = fc.array(fc.tuple(fc.nat(7), fc.constantFrom(...moves)), { minLength: 8, maxLength: 40 });
  const property = fc.asyncProperty(plan, async (steps) => {
    const campaign = await makeCampaign();
    const signers = await Promise.all(
      Array.from({ length: 8 }, (_, n) => makeSignature(campaign, `signer${n}@example.org`)),
    );
    await Promise.all(steps.map(([who, move]) => apply(move, signers[who]?.id ?? "")));
    const counted = await db.signature.count({
      where: { campaignId: campaign.id, confirmedAt: { not: null }, withdrawnAt: null, invalidatedAt: null },
    });
    expect(await readCounts(campaign.id)).toMatchObject({ signaturesConfirmed: counted });
  });
  await fc.assert(property, { numRuns: 12 });
}, 60_000);

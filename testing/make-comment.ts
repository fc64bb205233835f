// A confirmed signature with a comment, made by the ways that a person has.
import { confirmSignature } from "#domain/signatures/confirm-signature";
import { findPersonBySignature } from "#domain/signatures/person";
import { signPetition } from "#domain/signatures/sign-petition";
import { linkToken } from "#lib/crypto";
import { db } from "#lib/db";

type Wanted = { comment?: string; email: string; confirm?: boolean; updates?: boolean };

export async function makeComment(
  campaign: { id: string; slug: string },
  { email, comment = "Because it could be any of us.", confirm = true, updates = false }: Wanted,
) {
  const known = await db.signature.findMany({ where: { campaignId: campaign.id }, select: { id: true } });
  const input = {
    name: "Anna Muster",
    country: "DE",
    display: "first-name",
    locale: "ru",
    consent: true,
  } as const;
  await signPetition({ slug: campaign.slug, input: { ...input, email, comment, updates } });
  const { id: signatureId } = await db.signature.findFirstOrThrow({
    where: { campaignId: campaign.id, id: { notIn: known.map(({ id }) => id) } },
    select: { id: true },
  });
  if (confirm) {
    const token = linkToken("confirm", signatureId);
    await confirmSignature({ token, revision: 1, showFullName: false });
  }
  const { id } = await db.comment.findUniqueOrThrow({ where: { signatureId }, select: { id: true } });
  const person = await findPersonBySignature(signatureId);
  if (!person) throw new Error("nobody signed");
  return { id, signatureId, person };
}

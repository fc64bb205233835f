import { randomBytes } from "node:crypto";
import type { Client } from "pg";
import { sealSignerName } from "../../domain/signatures/sealed-fields.ts";

const BATCH = 10_000;

/** Signers who show their full names, a second apart, each name sealed as a person's is. */
export async function loadSigners(client: Client, slug: string, count: number): Promise<void> {
  const found = await client.query("select id, organisation_id from campaigns where slug = $1", [slug]);
  const { id: campaignId, organisation_id: organisationId } = found.rows[0];
  for (let from = 0; from < count; from += BATCH) {
    const signers = Array.from({ length: Math.min(BATCH, count - from) }, (_, index) => {
      const emailIndex = randomBytes(32);
      return {
        emailIndex,
        name: sealSignerName({ campaignId, emailIndex }, `Signer Number ${from + index}`),
      };
    });
    await client.query(
      `insert into signatures (id, organisation_id, campaign_id, email_index, country, display, full_name_confirmed_at, name, locale,
         consent_version, consented_at, confirm_token_hash, expires_at, confirmed_at)
       select gen_random_uuid(), $1, $2, email_index, 'DE', 'FULL_NAME', now(), name, 'en', '1', now(),
         sha256(gen_random_uuid()::text::bytea), now(), timestamptz '2026-01-01Z' + ($5 + place) * interval '1 second'
       from unnest($3::bytea[], $4::bytea[]) with ordinality as rows (email_index, name, place)`,
      [
        organisationId,
        campaignId,
        signers.map((each) => each.emailIndex),
        signers.map(({ name }) => name),
        from,
      ],
    );
  }
}

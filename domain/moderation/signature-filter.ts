import type { SignatureFilter } from "./schema.ts";

/** So few signatures say something about single people: they are neither counted for anybody nor taken out by a query. */
export const ENOUGH = 10;
/** Of a domain's hash, as much as tells one from another in a campaign. */
export const DOMAIN_DIGITS = 12;
/** Stands for a signature that no share link brought. */
export const NO_SOURCE = ".";

/** Signatures that count and were confirmed within whole hours, narrowed by what the filter names; its values follow. */
export const MATCHING = `
  campaign_id = $1::uuid and withdrawn_at is null and invalidated_at is null
  and confirmed_at >= $2::timestamptz and confirmed_at < $3::timestamptz
  and ($4::text is null or country = $4) and ($5::text is null or locale::text = $5)
  and ($6::text is null or coalesce(source, '${NO_SOURCE}') = $6) and ($7::text is null or display::text = $7)
  and ($8::text is null or left(encode(domain_hash, 'hex'), ${DOMAIN_DIGITS}) = $8)`;

export function valuesOf(campaignId: string, filter: SignatureFilter) {
  const { from, to, country, language, source, display, domain } = filter;
  return [campaignId, from, to, country, language, source, display, domain] as const;
}

import { markedIndexes } from "#lib/crypto";
import { type Database, db } from "#lib/db";
import { indexColumns } from "#lib/sealed-columns";
import { canonicalEmail } from "./canonical-email.ts";

const anywhere = indexColumns
  .map((column) => column.split("."))
  .map(
    ([table, index]) =>
      `exists (select from ${table} where organisation_id = $2::uuid and ${index} = candidate)`,
  )
  .join(" or ");

/**
 * The keyed hash under which an organisation knows a mailbox, of its own for each organisation. While a new index key
 * is brought in, a mailbox that is known under an older one keeps that: most hashes have outlived their address and
 * cannot be made anew. The same statements run for known and unknown mailboxes.
 * Throws for what is no address.
 */
export async function emailIndexOf(
  organisationId: string,
  address: string,
  database: Database = db,
): Promise<Buffer<ArrayBuffer>> {
  const candidates = markedIndexes(canonicalEmail(address), `email:${organisationId}`);
  const [newest] = candidates;
  if (!newest) throw new Error("there is no index key");
  if (candidates.length === 1) return newest;
  const [known] = await database.$queryRawUnsafe<{ candidate: string }[]>(
    `select encode(candidate, 'hex') as candidate
     from (select decode(hex, 'hex') as candidate, age from unnest($1::text[]) with ordinality as given(hex, age)) as given
     where ${anywhere} order by age desc limit 1`,
    candidates.map((candidate) => candidate.toString("hex")),
    organisationId,
  );
  return known ? Buffer.from(known.candidate, "hex") : newest;
}

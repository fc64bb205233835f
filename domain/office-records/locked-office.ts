import type { OwnedOfficeId } from "#domain/organizer/authority";
import type { Database } from "#lib/db";
import { notFound } from "#lib/errors";

/** Two organizers who change one office at once take turns: dated records are read before they are written. */
export async function getOfficeSlugLocked(tx: Database, officeId: OwnedOfficeId): Promise<string> {
  const [office] = await tx.$queryRaw<{ slug: string }[]>`
    select slug from offices where id = ${officeId}::uuid for update`;
  return office?.slug ?? notFound();
}

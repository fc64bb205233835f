import type { Authority, OwnedOfficeId } from "#domain/organizer/authority";
import type { Database, Prisma } from "#lib/db";
import { notFound } from "#lib/errors";

/** Two organizers who change one office at once take turns: dated records are read before they are written. */
export async function getOfficeSlugLocked(tx: Database, officeId: OwnedOfficeId): Promise<string> {
  const [office] = await tx.$queryRaw<{ slug: string }[]>`
    select slug from offices where id = ${officeId}::uuid for update`;
  return office?.slug ?? notFound();
}

/** The same for a city and its names. Null when the organisation has none like it. */
export async function lockCity(
  tx: Database,
  { organisationId }: Authority,
  where: Prisma.CityWhereInput,
): Promise<string | null> {
  const city = await tx.city.findFirst({ where: { organisationId, AND: where }, select: { id: true } });
  if (city) await tx.$queryRaw`select id from cities where id = ${city.id}::uuid for update`;
  return city?.id ?? null;
}

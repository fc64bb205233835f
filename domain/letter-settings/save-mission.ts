import { recordAudit } from "#domain/organizer/audit";
import type { Authority } from "#domain/organizer/authority";
import { isoDay } from "#lib/clock";
import { type Database, db } from "#lib/db";
import { notFound } from "#lib/errors";
import type { MissionInput } from "./schema.ts";

type Saving = { by: Authority; input: MissionInput };
type Stored = Omit<MissionInput, "id" | "from" | "to" | "verified" | "email"> & {
  email: string | null;
  validFrom: Date | null;
  validTo: Date | null;
};

/**
 * Adds a mission for senders of a country, or changes one. Two records of one mission never stand on one day: a new
 * address is entered as a record of its own, after the old one has got its last day.
 */
export async function saveMission({ by, input }: Saving) {
  const { id, from, to, verified, email, ...rest } = input;
  const { organisationId } = by;
  const data: Stored = { ...rest, email: email || null, validFrom: from, validTo: to };
  const checked = verified ? { lastVerifiedAt: new Date() } : {};
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select id from organisations where id = ${organisationId}::uuid for update`;
    const before = id ? await tx.mission.findFirst({ where: { id, organisationId } }) : null;
    if (id && !before) notFound();
    if (await standsTwice(tx, organisationId, id, data))
      return { ok: false, reason: "mission-overlaps", field: "from" } as const;
    if (id) await tx.mission.update({ where: { id }, data: { ...data, ...checked } });
    else await tx.mission.create({ data: { organisationId, ...data, ...checked } });
    await recordAudit(tx, by, {
      action: "letters.mission-saved",
      subject: `${data.country} · ${data.name}`,
      ...(before ? { before: missionForAudit(before) } : {}),
      after: { ...missionForAudit(data), verified },
    });
    return { ok: true } as const;
  });
}

async function standsTwice(tx: Database, organisationId: string, id: string, mission: Stored) {
  const { country, name, validFrom, validTo } = mission;
  const others = await tx.mission.count({
    where: {
      organisationId,
      country,
      name,
      ...(id ? { id: { not: id } } : {}),
      AND: [
        validTo ? { OR: [{ validFrom: null }, { validFrom: { lte: validTo } }] } : {},
        validFrom ? { OR: [{ validTo: null }, { validTo: { gte: validFrom } }] } : {},
      ],
    },
  });
  return others > 0;
}

/** For the log: what stands on the envelope and when. */
export function missionForAudit({
  name,
  nameRu,
  nameKk,
  country,
  addressLines,
  email,
  validFrom,
  validTo,
}: Stored) {
  const day = (date: Date | null) => date && isoDay(date);
  return {
    country,
    name,
    nameRu,
    nameKk,
    address: addressLines.join(", "),
    email,
    from: day(validFrom),
    to: day(validTo),
  };
}

import { z } from "zod";
import { db } from "#lib/db";
import { erasePerson } from "./erase-person.ts";

const hex = z.string().regex(/^(?:[0-9a-f]{2})+$/);
const person = { organisationId: z.uuid(), emailIndex: hex, at: z.coerce.date() };

/** One line of the list of who asked to be forgotten. It names people by keyed hashes alone. */
export const forgottenSchema = z.discriminatedUnion("what", [
  z.object({ what: z.literal("erasure"), ...person }),
  z.object({ what: z.literal("withdrawal"), campaignId: z.uuid(), ...person }),
  z.object({
    what: z.literal("objection"),
    reason: z.enum(["NOT_ME", "COMPLAINT", "UNSUBSCRIBE"]),
    ...person,
  }),
]);
export type Forgotten = z.infer<typeof forgottenSchema>;

const toHex = (index: Uint8Array) => Buffer.from(index).toString("hex");

/**
 * Everybody who asked to be erased, took a signature back or wants no mail: what a backup that is older does not know.
 * To be kept beside the backups and fresher than they are.
 */
export async function listForgotten(): Promise<Forgotten[]> {
  const select = { organisationId: true, emailIndex: true } as const;
  const [erasures, withdrawn, objections] = await Promise.all([
    db.erasure.findMany({ select: { ...select, requestedAt: true, completedAt: true } }),
    db.signature.findMany({
      where: { withdrawnAt: { not: null } },
      select: { ...select, campaignId: true, withdrawnAt: true },
    }),
    db.suppression.findMany({
      where: { reason: { in: ["NOT_ME", "COMPLAINT", "UNSUBSCRIBE"] } },
      select: { ...select, reason: true, createdOn: true },
    }),
  ]);
  const lines = [
    ...erasures.map(({ requestedAt, completedAt, ...who }) => ({
      ...{ what: "erasure", ...who },
      at: completedAt ?? requestedAt,
    })),
    ...withdrawn.map(({ withdrawnAt, ...who }) => ({ ...{ what: "withdrawal", ...who }, at: withdrawnAt })),
    ...objections.map(({ createdOn, ...who }) => ({ ...{ what: "objection", ...who }, at: createdOn })),
  ];
  return lines.map((line) => forgottenSchema.parse({ ...line, emailIndex: toHex(line.emailIndex) }));
}

/**
 * Forgets again over a restored backup: every erasure that the database or the list knows, every withdrawal and every
 * objection of the list. What a person did after asking is left alone. Bears repetition.
 */
export async function replayForgotten(
  list: readonly Forgotten[],
): Promise<Record<Forgotten["what"], number>> {
  const organisations = await db.organisation.findMany({ select: { id: true } });
  const known = new Set(organisations.map(({ id }) => id));
  const counts = { erasure: 0, withdrawal: 0, objection: 0 };
  for (const line of list.filter(({ organisationId }) => known.has(organisationId))) {
    if (line.what === "erasure") await recordErasure(line);
    else counts[line.what] += await (line.what === "withdrawal" ? withdrawAgain(line) : objectAgain(line));
  }
  const erasures = await db.erasure.findMany({ select: { id: true } });
  for (const { id } of erasures) await erasePerson(id);
  return { ...counts, erasure: erasures.length };
}

type Of<What extends Forgotten["what"]> = Extract<Forgotten, { what: What }>;
const who = ({ organisationId, emailIndex }: Forgotten) => ({
  organisationId,
  emailIndex: Buffer.from(emailIndex, "hex"),
});

async function recordErasure(line: Of<"erasure">) {
  const done = { ...who(line), completedAt: line.at };
  const present = await db.erasure.findFirst({ where: done, select: { id: true } });
  if (!present) await db.erasure.create({ data: { ...done, requestedAt: line.at } });
}

async function withdrawAgain(line: Of<"withdrawal">): Promise<number> {
  const { count } = await db.signature.deleteMany({
    where: { ...who(line), campaignId: line.campaignId, consentedAt: { lte: line.at }, withdrawnAt: null },
  });
  return count;
}

async function objectAgain(line: Of<"objection">): Promise<number> {
  const { count } = await db.suppression.createMany({
    data: { ...who(line), reason: line.reason, createdOn: line.at },
    skipDuplicates: true,
  });
  return count;
}

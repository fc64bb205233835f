import { createHash } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { confirmSignature } from "#domain/signatures/confirm-signature";
import { emailIndexOf } from "#domain/signatures/email-index";
import { signPetition } from "#domain/signatures/sign-petition";
import { linkToken } from "#lib/crypto";
import { db } from "#lib/db";
import { slug } from "../../prisma/sample/campaign.ts";
import { details } from "./requests.ts";

export type Kind = "confirmed" | "unconfirmed" | "unknown";
export type Address = { kind: Kind; email: string };

const SEED = "qoldau-timing";
const counts: Record<Kind, number> = { confirmed: 250, unconfirmed: 250, unknown: 500 };

/**
 * Half of them known to the sample campaign and half not, in an order that is the same in each run. Each is to be asked
 * about once: nothing becomes known meanwhile, and none comes near the three mails a day. The names say nothing of the kind.
 */
export async function makeAddresses(): Promise<Address[]> {
  const { organisationId } = await db.campaign.findUniqueOrThrow({ where: { slug } });
  const kinds = Object.entries(counts).flatMap(([kind, count]) => Array<Kind>(count).fill(kind as Kind));
  const addresses = kinds
    .map((kind, number) => ({ kind, email: `${hash(String(number))}@example.org` }))
    .sort((a, b) => (a.email < b.email ? -1 : 1)); // by a hash: at random
  for (const { kind, email } of addresses) {
    if (kind === "unknown") continue;
    await signPetition({ slug, input: { ...details, email } });
    if (kind === "confirmed") await confirm(organisationId, email);
  }
  await untilMailed();
  return addresses;
}

async function confirm(organisationId: string, email: string) {
  const emailIndex = await emailIndexOf(organisationId, email);
  const { id } = await db.signature.findFirstOrThrow({ where: { emailIndex }, select: { id: true } });
  const confirmed = await confirmSignature({
    token: linkToken("confirm", id),
    revision: null,
    showFullName: false,
  });
  if (!confirmed.ok) throw new Error(`An address could not be confirmed: ${confirmed.reason}.`);
}

/** The mails that this made would keep the processors busy while answers are measured. */
async function untilMailed() {
  for (;;) {
    const [left] = await db.$queryRaw<[{ jobs: number }]>`
      select count(*)::int as jobs from graphile_worker.jobs where run_at <= now()`;
    if (left.jobs === 0) return;
    await setTimeout(200);
  }
}

function hash(text: string): string {
  return createHash("sha256").update(`${SEED}:${text}`).digest("hex").slice(0, 24);
}

import { randomInt } from "node:crypto";
import { hashToken, open, seal } from "#lib/crypto";
import type { Database } from "#lib/db";

/** Without 0, 1, I, L, O, U: they are copied by hand. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODES = 10;
/** 16 signs of 30: 78 bits. What is stored is a hash, sealed: guessing needs the key as well. */
const SIGNS = 16;

/** Makes ten new codes in the caller's transaction; the old ones work no more. This is the only time they are seen. */
export async function renewRecoveryCodes(database: Database, organizerId: string): Promise<string[]> {
  const codes = Array.from({ length: CODES }, makeCode);
  await store(database, organizerId, codes.map(hashOf));
  return codes;
}

/** True when the code was one of those left; it is used up by that. Two who send it at once: one of them wins. */
export async function takeRecoveryCode(
  database: Database,
  organizerId: string,
  code: string,
): Promise<boolean> {
  await database.$queryRaw`select 1 from organizer_recoveries where user_id = ${organizerId} for update`;
  const left = await readHashes(database, organizerId);
  const hash = hashOf(code);
  if (!left.includes(hash)) return false;
  await store(
    database,
    organizerId,
    left.filter((each) => each !== hash),
  );
  return true;
}

export async function countRecoveryCodes(database: Database, organizerId: string): Promise<number> {
  return (await readHashes(database, organizerId)).length;
}

async function readHashes(database: Database, organizerId: string): Promise<string[]> {
  const row = await database.organizerRecovery.findUnique({
    where: { userId: organizerId },
    select: { codes: true },
  });
  return row ? JSON.parse(open(row.codes, `organizer_recoveries.codes:${organizerId}`)) : [];
}

async function store(database: Database, userId: string, hashes: string[]): Promise<void> {
  const codes = seal(JSON.stringify(hashes), `organizer_recoveries.codes:${userId}`);
  await database.organizerRecovery.upsert({
    where: { userId },
    create: { userId, codes },
    update: { codes },
  });
}

function makeCode(): string {
  const signs = Array.from({ length: SIGNS }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
  return (signs.match(/.{4}/g) ?? []).join("-");
}

/** However it was typed: small letters, spaces and hyphens do not matter. */
function hashOf(code: string): string {
  return hashToken(code.toUpperCase().replace(/[\s\p{Pd}]/gu, "")).toString("base64url");
}

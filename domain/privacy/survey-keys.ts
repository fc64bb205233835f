import { FINGERPRINT_BYTES, fingerprint, openBytes } from "#lib/crypto";
import { db } from "#lib/db";
import { env } from "#lib/env";
import { indexColumns, type SealedColumn, type SealedContext, sealedColumns } from "#lib/sealed-columns";

/** How many values lie under a key, by column; a key that holds values and is not at hand is `live: false`. */
export type KeyUse = { key: string; live: boolean; values: Record<string, number> };

/** The use of each data key, the one that seals new data first. */
export async function surveyDataKeys(): Promise<KeyUse[]> {
  const id = (field: string) => `convert_from(substring(${field} from 3 for get_byte(${field}, 1)), 'UTF8')`;
  return survey(
    Object.keys(sealedColumns),
    id,
    env().DATA_KEYS.map(([name]) => name),
  );
}

/** The use of each index key by its fingerprint, the one for new mailboxes first; organizers sign in by theirs. */
export async function surveyIndexKeys(): Promise<KeyUse[]> {
  const id = (field: string) =>
    field === "email"
      ? `left(email, ${FINGERPRINT_BYTES * 2})`
      : `encode(substring(${field} from 1 for ${FINGERPRINT_BYTES}), 'hex')`;
  return survey(
    [...indexColumns, "organizers.email"],
    id,
    env().INDEX_KEY.map((key) => fingerprint(key).toString("hex")),
  );
}

async function survey(columns: readonly string[], idOf: (field: string) => string, live: string[]) {
  const uses = new Map<string, KeyUse>(live.map((key) => [key, { key, live: true, values: {} }]));
  for (const column of columns) {
    const [table = "", field = ""] = column.split(".");
    const rows = await db.$queryRawUnsafe<{ key: string; values: number }[]>(
      `select ${idOf(field)} as key, count(*)::int as values from ${table} where ${field} is not null group by 1`,
    );
    for (const { key, values } of rows) {
      const use = uses.get(key) ?? { key, live: false, values: {} };
      use.values[column] = values;
      uses.set(key, use);
    }
  }
  return [...uses.values()];
}

const BATCH = 500;

/** Opens every sealed value. Returns how many there are and where those are that do not open. */
export async function verifySealedValues(): Promise<{ opened: number; unreadable: SealedContext[] }> {
  const result = { opened: 0, unreadable: [] as SealedContext[] };
  for (const column of Object.keys(sealedColumns) as SealedColumn[]) {
    for (let place = "(0,0)", rows = BATCH; rows === BATCH; ) {
      const batch = await readValues(column, place);
      for (const { sealed, context } of batch) {
        if (opens(sealed, context)) result.opened += 1;
        else result.unreadable.push(context);
      }
      rows = batch.length;
      place = batch.at(-1)?.place ?? place;
    }
  }
  return result;
}

function readValues(column: SealedColumn, after: string) {
  const [table, field] = column.split(".");
  return db.$queryRawUnsafe<{ place: string; context: SealedContext; sealed: Uint8Array }[]>(
    `select ctid::text as place, '${column}:' || (${sealedColumns[column]}) as context, ${field} as sealed
     from ${table} where ctid > $1::text::tid and ${field} is not null limit ${BATCH}`,
    after,
  );
}

function opens(sealed: Uint8Array, context: SealedContext): boolean {
  try {
    openBytes(sealed, context);
    return true;
  } catch {
    return false;
  }
}

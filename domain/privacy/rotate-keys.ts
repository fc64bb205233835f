import { emailKey, openOrganizerEmail } from "#lib/auth";
import { openBytes, seal, sealHeader } from "#lib/crypto";
import { db } from "#lib/db";
import { type SealedColumn, type SealedContext, sealedColumns } from "#lib/sealed-columns";
import { retrying } from "#lib/transaction";

type Sealed = { place: string; context: SealedContext; sealed: Uint8Array };

export type RotationProgress = { column: SealedColumn; resealed: number };
export type Rotation = {
  /** Values that now lie under the newest key. */
  resealed: number;
  /** Values that did not open: their key is missing, or they are damaged. They are left as they are. */
  unreadable: SealedContext[];
  /** Values that processes with an older first key went on sealing while this ran. */
  left: number;
};

const BATCH = 200;
/** A reply's file may have megabytes, a part of an export a quarter of one, and a batch is held in memory more than once. */
const FILES = 4;
const FILE_COLUMNS = new Set<SealedColumn>(["reply_files.content", "export_parts.content"]);
/** A value that moves within its table while a pass goes on may be met by the next one only. */
const PASSES = 5;

/**
 * Seals every sealed value anew under the newest key, in short statements beside the running site. Each value is
 * replaced only where it is still the one that was read, so whatever changes meanwhile wins. A run that was cut off, or
 * a second one at the same time, does no harm: what is done is not done again.
 */
export async function rotateSealedValues({
  batch = BATCH,
  onProgress = () => {},
}: {
  batch?: number;
  onProgress?: (progress: RotationProgress) => void;
} = {}): Promise<Rotation> {
  const rotation: Rotation = { resealed: 0, unreadable: [], left: 0 };
  for (const column of Object.keys(sealedColumns) as SealedColumn[]) {
    for (let pass = 1; pass <= PASSES; pass += 1) {
      const { resealed, found, unreadable } = await passOver(column, sizeOf(column, batch), onProgress);
      rotation.resealed += resealed;
      if (found === unreadable.length || pass === PASSES) {
        rotation.unreadable.push(...unreadable);
        rotation.left += found - resealed - unreadable.length;
        break;
      }
    }
  }
  return rotation;
}

function sizeOf(column: SealedColumn, batch: number): number {
  return FILE_COLUMNS.has(column) ? Math.min(FILES, batch) : batch;
}

async function passOver(
  column: SealedColumn,
  batch: number,
  onProgress: (progress: RotationProgress) => void,
) {
  let [place, found, resealed] = ["(0,0)", 0, 0];
  const unreadable: SealedContext[] = [];
  for (;;) {
    const rows = await readOlder(column, place, batch);
    found += rows.length;
    const renewed = rows.flatMap((row) => resealRow(row, unreadable));
    if (renewed.length > 0) resealed += await retrying(() => replace(column, renewed));
    if (renewed.length > 0) onProgress({ column, resealed });
    if (rows.length < batch) return { found, resealed, unreadable };
    place = rows.at(-1)?.place ?? place;
  }
}

/** Values under any key but the newest, behind a place in the table. */
function readOlder(column: SealedColumn, after: string, batch: number): Promise<Sealed[]> {
  const [table, field] = column.split(".");
  const header = sealHeader();
  return db.$queryRawUnsafe<Sealed[]>(
    `select ctid::text as place, '${column}:' || (${sealedColumns[column]}) as context, ${field} as sealed from ${table}
     where ctid > $1::text::tid and substring(${field} from 1 for ${header.length}) <> $2 limit ${batch}`,
    after,
    header,
  );
}

function resealRow(row: Sealed, unreadable: SealedContext[]) {
  try {
    const fresh = seal(openBytes(row.sealed, row.context), row.context);
    return [{ ...row, fresh }];
  } catch {
    unreadable.push(row.context);
    return [];
  }
}

/** How many rows still held the value that was read. */
function replace(column: SealedColumn, rows: (Sealed & { fresh: Buffer })[]): Promise<number> {
  const [table, field] = column.split(".");
  return db.$executeRawUnsafe(
    `update ${table} set ${field} = decode(renewed.fresh, 'hex')
     from unnest($1::text[], $2::text[], $3::text[]) as renewed(place, old, fresh)
     where ${table}.ctid = renewed.place::tid and ${table}.${field} = decode(renewed.old, 'hex')`,
    rows.map(({ place }) => place),
    rows.map(({ sealed }) => Buffer.from(sealed).toString("hex")),
    rows.map(({ fresh }) => fresh.toString("hex")),
  );
}

/** Gives every organizer's account the form of the newest index key: unlike a signer's, its address is kept. */
export async function reindexOrganizers(): Promise<number> {
  const organizers = await db.organizer.findMany({
    where: { emailSealed: { not: null } },
    select: { id: true, email: true, emailSealed: true },
  });
  let count = 0;
  for (const { id, email, emailSealed } of organizers) {
    const key = emailSealed && emailKey(openOrganizerEmail(id, emailSealed));
    if (!key || key === email) continue;
    count += (await db.organizer.updateMany({ where: { id, email }, data: { email: key } })).count;
  }
  return count;
}

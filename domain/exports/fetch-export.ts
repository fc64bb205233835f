import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { openBytes } from "#lib/crypto";
import { db, queryText } from "#lib/db";
import { notFound } from "#lib/errors";
import type { Locale } from "#lib/locales";
import { PART_BYTES } from "./limits.ts";
import type { ExportFormat, ExportState } from "./schema.ts";
import { exportState } from "./states.ts";

type Asked = { campaignId: OwnedCampaignId; id: string; now?: Date };
export type ReadyExport = {
  id: string;
  campaign: string;
  format: ExportFormat;
  language: Locale;
  createdAt: Date;
  /** Bytes. */
  size: number;
  sha256: Uint8Array;
};

/** The file, or the state that says why there is none. */
export async function findReadyExport({
  campaignId,
  id,
  now = new Date(),
}: Asked): Promise<{ ok: true; file: ReadyExport } | { ok: false; state: ExportState; expiresAt: Date }> {
  const row = await db.export.findFirst({
    where: { id, campaignId },
    include: { campaign: { select: { slug: true } } },
  });
  if (!row) notFound();
  const { size, sha256, format, campaign, language, createdAt, expiresAt } = row;
  const state = exportState(row, now);
  if (state !== "ready" || size === null || !sha256) return { ok: false, state, expiresAt };
  if (!(await hasAllParts(id, Number(size)))) return { ok: false, state: "stale", expiresAt };
  const file = { id, campaign: campaign.slug, format: format as ExportFormat, language, createdAt, sha256 };
  return { ok: true, file: { ...file, size: Number(size) } };
}

/** After a crash of the database an unlogged table is empty. */
async function hasAllParts(exportId: string, size: number): Promise<boolean> {
  return (await db.exportPart.count({ where: { exportId } })) === Math.ceil(size / PART_BYTES);
}

type Range = { first: number; last: number };

/** Who has downloaded which bytes. */
export function recordDownload(by: Authority, { id, campaign, format }: ReadyExport, { first, last }: Range) {
  const after = { export: id, format, firstByte: first, lastByte: last };
  return recordAudit(db, by, { action: "export.downloaded", subject: campaign, after });
}

/**
 * The bytes from first to last, both included, a part at a time. Each part is read only while the list is still good: when
 * somebody leaves it in the middle of a download, that breaks off and cannot be gone on with.
 */
export async function* readBytes({ id }: ReadyExport, { first, last }: Range): AsyncGenerator<Buffer> {
  for (let number = Math.floor(first / PART_BYTES); number * PART_BYTES <= last; number += 1) {
    const part = await queryText(
      `select encode(content, 'base64') from export_parts join exports on exports.id = export_id
       where export_id = $1::uuid and number = $2 and stale_at is null and expires_at > now()`,
      id,
      number,
    );
    if (!part) throw new Error("the list is no longer good");
    const start = number * PART_BYTES;
    const bytes = openBytes(Buffer.from(part, "base64"), `export_parts.content:${id}:${number}`);
    yield bytes.subarray(Math.max(0, first - start), Math.min(bytes.length, last - start + 1));
  }
}

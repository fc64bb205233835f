import { hashToken, randomToken } from "#lib/crypto";
import type { LedgerKind } from "#lib/db";

/** The random token of one sheet in the composer. It seeds the wording and stands in no row. */
export function newSheet(): string {
  return randomToken();
}

export function isSheet(value: unknown): value is string {
  return typeof value === "string" && /^[A-Za-z0-9_-]{43}$/.test(value);
}

/** What the ledger keeps of a sheet: the same sheet counts once for an office and kind, and only its holder can undo. */
export function ledgerToken(sheet: string, officeId: string, kind: LedgerKind): Buffer<ArrayBuffer> {
  return hashToken(`${sheet}:${officeId}:${kind}`);
}

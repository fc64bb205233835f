import { addDays, dayOf, isoDay } from "#lib/clock";
import { equalBytes, linkToken } from "#lib/crypto";
import { type Locale, locales } from "#lib/locales";
import { type Kit, mostOffices, writerLimits } from "./schema.ts";

/** A host may report an evening that was prepared long before. */
export const KIT_DAYS = 180;

const ID_BYTES = 9;
const OFFICE_BYTES = 4;
const MAC_CHARACTERS = 22;
const epoch = Date.UTC(2020, 0, 1);

type Scope = {
  campaignId: string;
  /** Of the campaign's recipients. */
  officeIds: readonly string[];
  /** Today, unless told. */
  today?: Date;
};

/**
 * A kit as the secret of its report form: what was printed and a keyed sum (132 bits) over it and the campaign, so that
 * nobody can report more letters than a kit had. Nothing of it is stored. Short, because it is printed as a code.
 * Layout: id (9), writers, language, country (2), days since 2020 (2), first four bytes of each office's id.
 */
export function kitToken(kit: Kit, campaignId: string): string {
  const head = Buffer.alloc(6);
  head.writeUInt8(kit.writers, 0);
  head.writeUInt8(kit.language === null ? 0 : 1 + locales.indexOf(kit.language), 1);
  head.write(kit.country, 2, "latin1");
  head.writeUInt16BE((Date.parse(kit.day) - epoch) / 86_400_000, 4);
  const offices = kit.officeIds.map((id) => Buffer.from(officeMark(id), "hex"));
  const body = Buffer.concat([Buffer.from(kit.id, "base64url"), head, ...offices]).toString("base64url");
  return `${body}.${signature(body, campaignId)}`;
}

/** The kit that a token stands for; null when it is none of this campaign, was altered, or is too old. */
export function readKitToken(token: string, { campaignId, officeIds, today }: Scope): Kit | null {
  const [body = "", mac = ""] = token.split(".");
  if (!/^[\w-]{20,100}$/u.test(body)) return null;
  if (!equalBytes(Buffer.from(mac), Buffer.from(signature(body, campaignId)))) return null;
  const bytes = Buffer.from(body, "base64url");
  const offices = bytes.subarray(ID_BYTES + 6);
  const kit: Kit = {
    id: bytes.toString("base64url", 0, ID_BYTES),
    writers: bytes.readUInt8(ID_BYTES),
    language: languageOf(bytes.readUInt8(ID_BYTES + 1)),
    country: bytes.toString("latin1", ID_BYTES + 2, ID_BYTES + 4),
    day: isoDay(new Date(epoch + bytes.readUInt16BE(ID_BYTES + 4) * 86_400_000)),
    officeIds: Array.from({ length: Math.min(offices.length / OFFICE_BYTES, mostOffices) }, (_, index) => {
      const mark = offices.toString("hex", index * OFFICE_BYTES, (index + 1) * OFFICE_BYTES);
      return officeIds.find((id) => officeMark(id) === mark) ?? "";
    }).filter(Boolean),
  };
  const tooOld = addDays(new Date(kit.day), KIT_DAYS) < (today ?? dayOf(new Date()));
  return tooOld || kit.writers > writerLimits.most ? null : kit;
}

function signature(body: string, campaignId: string): string {
  return linkToken("letter-evening", `${campaignId}:${body}`).slice(0, MAC_CHARACTERS);
}

function officeMark(id: string): string {
  return id.replaceAll("-", "").slice(0, OFFICE_BYTES * 2);
}

function languageOf(code: number): Locale | null {
  return locales[code - 1] ?? null;
}

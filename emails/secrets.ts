import { randomBytes } from "node:crypto";
import { dayOf } from "#lib/clock";

/** A part of a link that is one person's: letters of base64url, with an id before a dot in some (domain/delivery/links.ts). */
const SECRET = /(?<=\/)[\w.-]{43,128}(?=\/|$)/g;
/** Known to nobody, so that no text can hold it. */
const unlikely = randomBytes(64).toString("hex");

type Links = { manageUrl: string; notMeUrl: string };

/**
 * The same mail to nobody: each secret of its links has given way to a stand-in of its length, and moments to their days,
 * which is all that a mail says of them. Mails to many persons have this in common.
 */
export function withoutSecrets<Mail extends Links & { message: object }>(mail: Mail) {
  const secrets: string[] = [];
  const standIns: string[] = [];
  function hide(secret: string): string {
    const standIn = `${String.fromCharCode(103 + secrets.length)}${unlikely.slice(0, secret.length - 1)}`;
    secrets.push(secret);
    standIns.push(standIn);
    return standIn;
  }
  function common([name, value]: [string, unknown]): [string, unknown] {
    if (value instanceof Date) return [name, dayOf(value)];
    return [name, typeof value === "string" && name.endsWith("Url") ? value.replace(SECRET, hide) : value];
  }
  const inCommon = {
    ...mail,
    manageUrl: mail.manageUrl.replace(SECRET, hide),
    notMeUrl: mail.notMeUrl.replace(SECRET, hide),
    message: Object.fromEntries(Object.entries(mail.message).map(common)) as Mail["message"],
  };
  return { inCommon, secrets, standIns };
}

/** A text with gaps: where a stand-in stood is its number. */
export type Gapped = (string | number)[];

export function cutOut(text: string, standIns: readonly string[]): Gapped {
  if (standIns.length === 0) return [text];
  const parts = text.split(new RegExp(`(${standIns.join("|")})`));
  return parts.map((part, index) => (index % 2 === 0 ? part : standIns.indexOf(part)));
}

export function fillIn(gapped: Gapped, secrets: readonly string[], between = ""): string {
  return gapped.map((part) => (typeof part === "number" ? secrets[part] : part)).join(between);
}

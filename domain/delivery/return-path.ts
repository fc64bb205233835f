import { equalBytes, linkToken } from "#lib/crypto";
import { env } from "#lib/env";

/** `m`: a mail to a person. `l`: a letter to an office. */
export type Returned = { kind: "m" | "l"; id: string };

/** 80 bits: whoever wants to report a bounce that never was has to guess them. */
const MAC_HEX = 20;
const TOKEN = /([ml])([0-9a-f]{32})([0-9a-f]{20})/;

/**
 * The address to which a mail server sends this message back (VERP): it names the message by its id under a keyed sum, and
 * nobody. In lower case, because servers on the way may change the case. Undefined where RETURN_PATH is not set: then
 * what comes back goes to MAIL_FROM and nobody reads it here.
 */
export function returnPathOf(returned: Returned): string | undefined {
  const base = env().RETURN_PATH;
  if (!base) return undefined;
  const at = base.lastIndexOf("@");
  const id = returned.id.replaceAll("-", "");
  return `${base.slice(0, at)}+${returned.kind}${id}${macOf(returned)}${base.slice(at)}`;
}

/** The message that a report is about: of all return paths in it the first whose keyed sum is ours. */
export function findReturned(report: string): Returned | null {
  // RFC 2045 6.7: quoted-printable breaks long lines by "=", and writes "+" and "=" as it likes.
  const text = report
    .replace(/=\r?\n/g, "")
    .replace(/=2B/gi, "+")
    .toLowerCase();
  for (const [, kind, hex = "", mac = ""] of text.matchAll(new RegExp(`\\+${TOKEN.source}@`, "g"))) {
    const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
    const returned: Returned = { kind: kind === "l" ? "l" : "m", id };
    if (equalBytes(Buffer.from(mac), Buffer.from(macOf(returned)))) return returned;
  }
  return null;
}

function macOf({ kind, id }: Returned): string {
  const sum = Buffer.from(linkToken("return-path", `${kind}:${id}`), "base64url");
  return sum.toString("hex").slice(0, MAC_HEX);
}

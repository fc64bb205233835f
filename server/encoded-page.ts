import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export type Encoding = "br" | "gzip" | "identity";
/**
 * A page as each kind of browser takes it, with the opaque tag of each. Told as weak (RFC 9110 § 8.8.1): pages that say the
 * same have the same tag.
 */
export type EncodedPage = Record<Encoding, { body: Buffer; etag: string }>;

/** Good enough for a page that lives a second: some ms of another thread for 200 KB, a tenth more than the best. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };

/** `says`: what makes the page another one when it changes. */
export async function encodePage(html: string, says = html): Promise<EncodedPage> {
  const plain = Buffer.from(html);
  const [br, zipped] = await Promise.all([promisify(brotliCompress)(plain, BROTLI), promisify(gzip)(plain)]);
  const hash = createHash("sha256").update(says).digest("base64url").slice(0, 22);
  return {
    br: { body: br, etag: `"${hash}-br"` },
    gzip: { body: zipped, etag: `"${hash}-gzip"` },
    identity: { body: plain, etag: `"${hash}"` },
  };
}

/** The smallest of ours that the request accepts; one with `q=0` it does not (RFC 9110 § 12.5.3). */
export function encodingFor(accepted: string | string[] | undefined): Encoding {
  const names = String(accepted ?? "")
    .split(",")
    .map((each) => each.trim().toLowerCase())
    .filter((each) => !/;\s*q=0(?:\.0*)?$/.test(each))
    .map((each) => each.split(";")[0]?.trim());
  return names.includes("br") ? "br" : names.includes("gzip") ? "gzip" : "identity";
}

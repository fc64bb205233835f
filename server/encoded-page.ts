import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export type Encoding = "br" | "gzip" | "identity";
/**
 * A page as each kind of browser takes it, with the opaque tag of each. Told as weak (RFC 9110 § 8.8.1): pages that say the
 * same have the same tag.
 */
export type EncodedPage = { [encoding in Encoding]?: Encoded } & { identity: Encoded };
type Encoded = { body: Buffer; etag: string };

/** Good enough for a page that lives a second: some ms of another thread for 200 KB, a tenth more than the best. */
const QUALITY = 6;
/** For a file that lives as long as its process: some tenths of a second, once. */
const BEST = 11;

/** `says`: what makes the page another one when it changes. */
export function encodePage(html: string, says = html): Promise<Required<EncodedPage>> {
  return encode(Buffer.from(html), says, QUALITY);
}

/** Text is compressed as well as can be; what is compressed by itself stays as it is. */
export async function encodeFile(file: Buffer, { isText }: { isText: boolean }): Promise<EncodedPage> {
  return isText ? encode(file, file, BEST) : { identity: { body: file, etag: `"${hashOf(file)}"` } };
}

function hashOf(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("base64url").slice(0, 22);
}

async function encode(plain: Buffer, says: string | Buffer, quality: number): Promise<Required<EncodedPage>> {
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: quality } };
  const [br, zipped] = await Promise.all([promisify(brotliCompress)(plain, brotli), promisify(gzip)(plain)]);
  const hash = hashOf(says);
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

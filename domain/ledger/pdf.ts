type Refusal = "file-damaged" | "file-type" | "file-active";

/** A reader looks for the end mark in the last kilobyte (ISO 32000-1, annex H 3.4.4). */
const TAIL_BYTES = 1_024;
/** The end of a ZIP archive stands in its last 64 KiB; a file that is both is nobody's scan. */
const ZIP_TAIL_BYTES = 65_557;
const ZIP_END = Buffer.from("PK\x05\x06", "latin1");
/** What runs, opens or carries something else: names of ISO 32000-1. A compressed part may still hide them. */
const ACTIVE =
  /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToE)(?![A-Za-z0-9])/;

/**
 * A PDF that begins and ends as one and carries nothing active in the clear. It is no virus scanner, and organizers are
 * told so. Unlike a picture it stays as it is, with what its program wrote into it.
 */
export function checkPdf(bytes: Buffer): Buffer | Refusal {
  const text = bytes.toString("latin1");
  if (!/^%PDF-[12]\.\d[\r\n ]/.test(text.slice(0, 10))) return "file-type";
  if (!/%%EOF[\s\0]*$/.test(text.slice(-TAIL_BYTES)) || !/\bstartxref\b/.test(text)) return "file-damaged";
  if (bytes.subarray(-ZIP_TAIL_BYTES).includes(ZIP_END)) return "file-type";
  const names = plainNames(text);
  if (names === null) return "file-damaged";
  return ACTIVE.test(names) ? "file-active" : bytes;
}

/** What a reader takes for names: outside of streams, where the same bytes mean something else. Null when one never ends. */
function plainNames(text: string): string | null {
  const parts: string[] = [];
  for (let at = 0; ; ) {
    const stream = text.indexOf("stream", at);
    parts.push(text.slice(at, stream < 0 ? undefined : stream));
    if (stream < 0) break;
    const end = text.indexOf("endstream", stream);
    if (end < 0) return null;
    at = end + "endstream".length;
  }
  // A name may be written with hexadecimal codes: /J#61vaScript (ISO 32000-1, 7.3.5).
  return parts
    .join(" ")
    .replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

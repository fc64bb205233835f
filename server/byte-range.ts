export type ByteRange = { first: number; last: number };

/**
 * The one range of bytes that a request asks for (RFC 9110 14.2), "whole" where it asks for none that is heeded, or
 * "unsatisfiable". Several ranges at once, other units and what is malformed are not heeded, as the RFC allows; nor is a range
 * that goes on from another file (`If-Range`, 13.1.5), which only the strong tag of this one excludes.
 */
export function readRange(
  { range, "if-range": ifRange }: { range?: string | undefined; "if-range"?: string | string[] | undefined },
  { size, etag }: { size: number; etag: string },
): ByteRange | "whole" | "unsatisfiable" {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/i.exec(range?.replace(/[ \t]/g, "") ?? "");
  if (!asked || (ifRange !== undefined && ifRange !== etag)) return "whole";
  const [, from = "", to = ""] = asked;
  if (from === "" && to === "") return "whole";
  if (from === "") {
    const length = Math.min(Number(to), size);
    return length === 0 ? "unsatisfiable" : { first: size - length, last: size - 1 };
  }
  const [first, last] = [Number(from), to === "" ? size - 1 : Math.min(Number(to), size - 1)];
  if (to !== "" && Number(to) < first) return "whole";
  return first >= size ? "unsatisfiable" : { first, last };
}

import type { Sent } from "./http.ts";
import { readMultipart } from "./multipart.ts";
import { UnreadableForm } from "./unreadable-form.ts";

/** Fields of a form as urlencoded or multipart. Files are dropped. A name given twice becomes a list. */
export async function parseForm(incoming: Sent): Promise<Record<string, string | string[]>> {
  const type = incoming.headers["content-type"] ?? "";
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) {
    return collect(new URLSearchParams(decode(incoming.body)));
  }
  if (/^multipart\/form-data\b/i.test(type)) {
    return collect((await readMultipart(incoming, { fieldSize: 1_048_576 })).pairs);
  }
  throw new UnreadableForm(415);
}

/** The body as JSON. Throws {@link UnreadableForm} 415 for another type, 400 for what does not parse. */
export function parseJson(incoming: Sent): unknown {
  if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(incoming.headers["content-type"] ?? "")) {
    throw new UnreadableForm(415);
  }
  try {
    return JSON.parse(decode(incoming.body));
  } catch {
    throw new UnreadableForm(400);
  }
}

function decode(body: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    throw new UnreadableForm(400);
  }
}

/** Fields by name. A name given twice becomes a list. */
export function collect(pairs: Iterable<[string, string]>): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = Object.create(null);
  for (const [name, value] of pairs) {
    const earlier = fields[name];
    // Browsers send line ends as CR LF (HTML, form submission); everywhere else they are LF.
    const clean = value.replaceAll("\r\n", "\n");
    fields[name] = earlier === undefined ? clean : [...(Array.isArray(earlier) ? earlier : [earlier]), clean];
  }
  return fields;
}

import { collect, parseForm } from "./form-body.ts";
import type { Sent } from "./http.ts";
import { readMultipart } from "./multipart.ts";

/** What no page should hold. */
const SECRET = /password|code/i;

/**
 * The fields of a form that found no answer, for its sender to send again as they are. Null where a page cannot or should
 * not hold them: a file, a password, a code. Throws UnreadableForm.
 */
export async function formAgain(sent: Sent): Promise<Record<string, string | string[]> | null> {
  const fields = await readWithoutFile(sent);
  return fields && Object.keys(fields).some((name) => SECRET.test(name)) ? null : fields;
}

async function readWithoutFile(sent: Sent) {
  if (!/^multipart\/form-data\b/i.test(sent.headers["content-type"] ?? "")) return await parseForm(sent);
  const { pairs, file } = await readMultipart(sent, { fieldSize: 1_048_576, fileSize: 1 });
  return file ? null : collect(pairs);
}

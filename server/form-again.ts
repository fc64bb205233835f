import { DEFAULT_MAX_BODY } from "./body.ts";
import type { Sent } from "./http.ts";
import { parseUpload } from "./upload-body.ts";

/** What no page should hold. */
const SECRET = /password|^code$/i;

/**
 * The fields of a form that found no answer, for its sender to send again as they are. Null where a page cannot or should
 * not hold them: a file, a password, a code. Throws UnreadableForm.
 */
export async function formAgain(sent: Sent): Promise<Record<string, string | string[]> | null> {
  const { fields, file } = await parseUpload(sent, DEFAULT_MAX_BODY);
  return file || Object.keys(fields).some((name) => SECRET.test(name)) ? null : fields;
}

import { collect, parseForm } from "./form-body.ts";
import type { Sent } from "./http.ts";
import { readMultipart, type Upload } from "./multipart.ts";

type UploadForm = { fields: Record<string, string | string[]>; file: Upload | null };

/**
 * Fields of a form and its one file, which is null where none was chosen. A file that goes on after `maxBytes` is cut off
 * there. Throws UnreadableForm.
 */
export async function parseUpload(incoming: Sent, maxBytes: number): Promise<UploadForm> {
  if (!/^multipart\/form-data\b/i.test(incoming.headers["content-type"] ?? ""))
    return { fields: await parseForm(incoming), file: null };
  const { pairs, file } = await readMultipart(incoming, {
    fieldSize: Math.max(65_536, maxBytes),
    fileSize: maxBytes,
  });
  return { fields: collect(pairs), file };
}

import busboy from "busboy";
import { collect, parseForm, UnreadableForm } from "./form-body.ts";
import type { Incoming } from "./http.ts";

/** `tooLarge` when the file went on after the limit; its bytes are then cut off there. */
export type Upload = { bytes: Buffer; tooLarge: boolean };
type UploadForm = { fields: Record<string, string | string[]>; file: Upload | null };

/**
 * Fields of a form and its one file. The file's name and its type as told are dropped here: both are the sender's claim.
 * A file field that was left empty is null. Throws {@link UnreadableForm}.
 */
export async function parseUpload(incoming: Incoming, maxBytes: number): Promise<UploadForm> {
  if (!/^multipart\/form-data\b/i.test(incoming.headers["content-type"] ?? ""))
    return { fields: await parseForm(incoming), file: null };
  return await readMultipart(incoming, maxBytes);
}

function readMultipart(incoming: Incoming, maxBytes: number): Promise<UploadForm> {
  return new Promise((resolve, reject) => {
    const pairs: [string, string][] = [];
    let file: Upload | null = null;
    const refuse = () => reject(new UnreadableForm(400));
    try {
      const limits = {
        ...{ fields: 100, fieldSize: Math.max(65_536, maxBytes), fieldNameSize: 100, headerPairs: 20 },
        ...{ files: 1, fileSize: maxBytes },
      };
      const parser = busboy({ headers: incoming.headers, limits });
      parser.on("field", (name, value) => pairs.push([name, value]));
      parser.on("file", (_, stream, { filename }) => {
        const chunks: Buffer[] = [];
        stream.on("data", (chunk: Buffer) => chunks.push(chunk));
        stream.on("error", refuse);
        stream.on("close", () => {
          const bytes = Buffer.concat(chunks);
          // Browsers send an empty file without a name where none was chosen (HTML, form submission).
          if (filename || bytes.length > 0) file = { bytes, tooLarge: stream.truncated === true };
        });
      });
      parser.on("close", () => resolve({ fields: collect(pairs), file }));
      parser.on("error", refuse);
      parser.end(incoming.body);
    } catch {
      refuse();
    }
  });
}

import type { Readable } from "node:stream";
import busboy from "busboy";
import type { Sent } from "./http.ts";
import { UnreadableForm } from "./unreadable-form.ts";

/** `tooLarge` when the file went on after the limit; its bytes are then cut off there. */
export type Upload = { bytes: Buffer; tooLarge: boolean };

type Parts = { pairs: [name: string, value: string][]; file: Upload | null };
type Limits = {
  fieldSize: number /** Files are dropped unless told how large one may be. */;
  fileSize?: number;
};

/**
 * Fields of a multipart form and at most one file, whose name and type are dropped: both are the sender's claim. A file
 * field that was left empty is null. Throws {@link UnreadableForm}.
 */
export function readMultipart(incoming: Sent, { fieldSize, fileSize }: Limits): Promise<Parts> {
  return new Promise((resolve, reject) => {
    const parts: Parts = { pairs: [], file: null };
    const refuse = () => reject(new UnreadableForm(400));
    try {
      const files = fileSize === undefined ? { files: 0 } : { files: 1, fileSize };
      const limits = { fields: 100, fieldNameSize: 100, headerPairs: 20, fieldSize, ...files };
      const parser = busboy({ headers: incoming.headers, limits });
      parser.on("field", (name, value) => parts.pairs.push([name, value]));
      parser.on("file", (_, stream, { filename }) => {
        readFile(stream, refuse, (upload) => {
          // Browsers send an empty file without a name where none was chosen (HTML, form submission).
          if (filename || upload.bytes.length > 0) parts.file = upload;
        });
      });
      parser.on("close", () => resolve(parts));
      parser.on("error", refuse);
      parser.end(incoming.body);
    } catch {
      refuse();
    }
  });
}

function readFile(
  stream: Readable & { truncated?: boolean },
  refuse: () => void,
  take: (upload: Upload) => void,
) {
  const chunks: Buffer[] = [];
  stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  stream.on("error", refuse);
  stream.on("close", () => take({ bytes: Buffer.concat(chunks), tooLarge: stream.truncated === true }));
}

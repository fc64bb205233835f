import { decodeText } from "#lib/read-csv";
import { type Incoming, page, problem, type Reply, redirect } from "./http.ts";
import type { Upload } from "./multipart.ts";
import { parseUpload } from "./upload-body.ts";

type Done<Plan> = { ok: true } | { ok: false; reason: string; plan: Plan };
type FileImport<Plan> = {
  maxBytes: number;
  /** What the file would do. */
  attempt: (text: string) => Promise<Plan>;
  /** Does what was shown; `text` and `digest` as the page sent them back. */
  confirm: (input: { text: string; digest: string }) => Promise<Done<Plan>>;
  /** Text and digest of the second step, or null. */
  readConfirmed: (fields: Record<string, unknown>) => { text: string; digest: string } | null;
  /** Address of the page that says it is done. */
  to: string;
};

/**
 * Two steps: the file is tried, then confirmed. In between it travels with the form and back; the server keeps nothing of
 * it, and reads it anew under the same rules, so that nothing has to be signed.
 */
export async function importFile<Plan extends { errors: readonly unknown[] }>(
  incoming: Incoming,
  { maxBytes, attempt, confirm, readConfirmed, to }: FileImport<Plan>,
): Promise<Reply> {
  const { path } = incoming;
  const { fields, file } = await parseUpload(incoming, maxBytes);
  if (fields.form === "confirm") {
    const confirmed = readConfirmed(fields);
    if (!confirmed) return refused(path, "file-required");
    const done = await confirm(confirmed);
    return done.ok ? redirect(to) : shown(path, 409, { text: confirmed.text, plan: done.plan }, done.reason);
  }
  if (fields.form !== "try") return problem(400, "unknown-form");
  const read = readFile(file);
  if ("reason" in read) return refused(path, read.reason);
  const plan = await attempt(read.text);
  return shown(path, plan.errors.length > 0 ? 422 : 200, { text: read.text, plan });
}

function readFile(file: Upload | null): { text: string } | { reason: string } {
  if (!file) return { reason: "file-required" };
  if (file.tooLarge) return { reason: "file-too-large" };
  const text = decodeText(file.bytes);
  return text === null ? { reason: "file-encoding" } : { text };
}

function refused(path: string, reason: string): Reply {
  return page(path, 422, { form: "try", values: {}, errors: { file: reason } });
}

function shown(path: string, status: number, data: { text: string; plan: unknown }, reason?: string): Reply {
  return page(path, status, { form: "try", values: {}, errors: reason ? { "": reason } : {}, data });
}

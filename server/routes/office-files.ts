import { importOffices, tryImport } from "#domain/office-files/import-offices";
import { toCells, toJson } from "#domain/office-files/office-table";
import { readOffices } from "#domain/office-files/read-offices";
import {
  columns,
  confirmSchema,
  type ImportAnswer,
  type ImportPlan,
  MAX_OFFICE_FILE,
} from "#domain/office-files/schema";
import { claimOrganisation, findActor } from "#domain/organizer/authority";
import { toCsv } from "#domain/statistics/csv";
import { decodeText } from "#lib/read-csv";
import { type Incoming, page, problem, type Reply, type Route, redirect } from "../http.ts";
import type { Upload } from "../multipart.ts";
import { parseUpload } from "../upload-body.ts";

const right = "offices.edit";
const base = "/:locale/organizer/organisations/:organisation/offices";
/** A form field in multipart takes no escapes, in urlencoded three bytes for one. */
const MAX_BODY = 3 * MAX_OFFICE_FILE + 65_536;
const BOM = "\uFEFF";

/** Everything that is known of the offices, as a table (for spreadsheets) or as JSON. */
function exportRoute(form: "csv" | "json"): Route {
  return {
    method: "GET",
    pattern: `${base}/offices.${form}`,
    async handle({ headers, params }) {
      const actor = await findActor(headers.cookie);
      if (!actor) return redirect(`/${params.locale}/organizer/sign-in`);
      const by = claimOrganisation(actor, params.organisation ?? "", "offices.view");
      const rows = (await readOffices(by)).map(({ row }) => row);
      const type = form === "csv" ? "text/csv; charset=utf-8" : "application/json; charset=utf-8";
      return {
        status: 200,
        headers: {
          "content-type": type,
          "content-disposition": `attachment; filename="offices.${form}"`,
          "cache-control": "no-store",
        },
        body: form === "csv" ? BOM + toCsv(columns, toCells(rows)) : toJson(rows),
      };
    },
  };
}

/**
 * Two steps: the file is tried, then confirmed. In between it travels with the form and back; the server keeps nothing of
 * it, and reads it anew under the same rules, so that nothing has to be signed.
 */
async function answerImport(incoming: Incoming): Promise<Reply> {
  const { headers, params, path } = incoming;
  const actor = await findActor(headers.cookie);
  if (!actor) return redirect(`/${params.locale}/organizer/sign-in`);
  const by = claimOrganisation(actor, params.organisation ?? "", right);
  const { fields, file } = await parseUpload(incoming, MAX_OFFICE_FILE);
  if (fields.form === "confirm") {
    const confirmed = confirmSchema.safeParse(fields);
    if (!confirmed.success) return refused(path, "file-required");
    const done = await importOffices({ by, ...confirmed.data });
    if (done.ok) return redirect(`${path}?done=imported`);
    return shown(path, 409, confirmed.data.text, done.plan, done.reason);
  }
  if (fields.form !== "try") return problem(400, "unknown-form");
  const read = readFile(file);
  if ("reason" in read) return refused(path, read.reason);
  const plan = await tryImport(by, read.text);
  return shown(path, plan.errors.length > 0 ? 422 : 200, read.text, plan);
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

function shown(path: string, status: number, text: string, plan: ImportPlan, reason?: string): Reply {
  const data: ImportAnswer = { text, plan };
  return page(path, status, { form: "try", values: {}, errors: reason ? { "": reason } : {}, data });
}

/** Offices as files. */
export const routes: Route[] = [
  exportRoute("csv"),
  exportRoute("json"),
  {
    method: "POST",
    pattern: `${base}/import`,
    maxBody: MAX_BODY,
    forms: { try: { right }, confirm: { right } },
    handle: answerImport,
  },
];

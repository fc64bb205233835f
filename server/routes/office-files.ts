import { importOffices, tryImport } from "#domain/office-files/import-offices";
import { toCells, toJson } from "#domain/office-files/office-table";
import { readOffices } from "#domain/office-files/read-offices";
import { columns, confirmSchema, MAX_OFFICE_FILE } from "#domain/office-files/schema";
import { claimOrganisation, findActor } from "#domain/organizer/authority";
import { toCsv } from "#domain/statistics/csv";
import { type Incoming, type Reply, type Route, redirect } from "../http.ts";
import { importFile } from "../import-file.ts";

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

/** The page shows `ImportAnswer` in between. */
async function answerImport(incoming: Incoming): Promise<Reply> {
  const { headers, params, path } = incoming;
  const actor = await findActor(headers.cookie);
  if (!actor) return redirect(`/${params.locale}/organizer/sign-in`);
  const by = claimOrganisation(actor, params.organisation ?? "", right);
  return importFile(incoming, {
    maxBytes: MAX_OFFICE_FILE,
    attempt: (text) => tryImport(by, text),
    confirm: (input) => importOffices({ by, ...input }),
    readConfirmed: (fields) => confirmSchema.safeParse(fields).data ?? null,
    to: `${path}?done=imported`,
  });
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

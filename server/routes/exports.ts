import { Readable } from "node:stream";
import { findReadyExport, type ReadyExport, readBytes, recordDownload } from "#domain/exports/fetch-export";
import { orderExport } from "#domain/exports/order-export";
import { removeExport } from "#domain/exports/remove-export";
import { type ExportFormat, newExportSchema } from "#domain/exports/schema";
import { claimCampaign, findActor } from "#domain/organizer/authority";
import { idSchema } from "#domain/organizer/schema";
import { isoDay } from "#lib/clock";
import { notFound } from "#lib/errors";
import { isLocale } from "#lib/locales";
import { readRange } from "../byte-range.ts";
import { fileTypes } from "../file-types.ts";
import { type Incoming, page, type Reply, type Route, redirect } from "../http.ts";
import { after, campaignForm, organizerPage } from "../organizer-form.ts";

const right = "signers.export";
const lists = "/:locale/organizer/campaigns/:campaign/lists";

/** Lists of signers: ordered, fetched, deleted. */
export const routes: Route[] = [
  organizerPage(lists, {
    prepare: campaignForm(right, newExportSchema, (claim, input, { params }) => {
      const locale = isLocale(params.locale) ? params.locale : notFound();
      return after(orderExport({ ...claim, locale, input }), "list-ordered");
    }),
    remove: campaignForm(right, idSchema, (claim, { id }) =>
      after(removeExport({ ...claim, id }), "list-removed"),
    ),
  }),
  { method: "GET", pattern: `${lists}/:list/file`, handle: download },
];

const types: Record<ExportFormat, readonly [ending: string, type: string]> = {
  xlsx: ["xlsx", fileTypes.xlsx],
  csv: ["csv", fileTypes.csv],
  "csv-bom": ["csv", fileTypes.csv],
  json: ["json", fileTypes.json],
};

/**
 * The file, or from where a download was broken off (RFC 9110 14). Each answer with bytes is written down before the first one
 * leaves. A list that is no more brings its page back, which says why and offers another.
 */
async function download({ headers, params, method }: Incoming): Promise<Reply> {
  const { locale, campaign = "", list } = params;
  const actor = await findActor(headers.cookie);
  if (!actor) return redirect(`/${locale}/organizer/sign-in`);
  const { campaignId, by } = await claimCampaign(actor, campaign, right);
  const id = idSchema.safeParse({ id: list }).data?.id ?? notFound();
  const found = await findReadyExport({ campaignId, id });
  if (!found.ok) {
    const status = found.state === "waiting" || found.state === "preparing" ? 409 : 410;
    const errors = { "": `list-${found.state}` };
    return page(`/${locale}/organizer/campaigns/${campaign}/lists`, status, {
      form: "download",
      values: {},
      errors,
    });
  }
  const { file } = found;
  const etag = `"${Buffer.from(file.sha256).toString("base64url")}"`;
  const range = readRange(headers, { size: file.size, etag });
  const head = { ...headOf(file), etag };
  if (range === "unsatisfiable")
    return { status: 416, headers: { ...head, "content-range": `bytes */${file.size}` } };
  const bytes = range === "whole" ? { first: 0, last: file.size - 1 } : range;
  if (method !== "HEAD") await recordDownload(by, file, bytes);
  const length = String(bytes.last - bytes.first + 1);
  const part = `bytes ${bytes.first}-${bytes.last}/${file.size}`;
  return {
    status: range === "whole" ? 200 : 206,
    headers: { ...head, "content-length": length, ...(range === "whole" ? {} : { "content-range": part }) },
    body: Readable.from(readBytes(file, bytes)),
  };
}

/** `no-transform`: compressed on the way, the bytes would not be those that a range counts. */
function headOf({ campaign, format, createdAt }: ReadyExport) {
  const [ending, type] = types[format];
  return {
    "content-type": type,
    "content-disposition": `attachment; filename="${campaign}-signers-${isoDay(createdAt)}.${ending}"`,
    "cache-control": "private, no-store, no-transform",
    "accept-ranges": "bytes",
  };
}

import { hostCookie } from "#lib/auth";
import { env } from "#lib/env";
import { fileTypes } from "../file-types.ts";
import { jsonBody, problems, ref, schemas } from "./components.ts";

const slug = {
  name: "slug",
  in: "path",
  required: true,
  schema: { type: "string", pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" },
};
const language = {
  name: "language",
  in: "query",
  description: "Of the definitions",
  schema: { enum: ["en", "ru", "kk"], default: "en" },
};

const listCampaigns = {
  operationId: "listCampaigns",
  summary: "All public campaigns, running ones first",
  responses: {
    200: { description: "Campaigns", content: jsonBody({ type: "array", items: ref("Campaign") }) },
    ...problems(503),
  },
};

const getCampaign = {
  operationId: "getCampaign",
  summary: "A campaign with its demands, offices and counts",
  parameters: [slug],
  responses: {
    200: { description: "The campaign", content: jsonBody(ref("Campaign")) },
    ...problems(404, 503),
  },
};

const getCounts = {
  operationId: "getCounts",
  summary: "The figures of a campaign alone, and its next goal",
  description:
    "Small and cheap, for pages that show a count while it grows: ask every ten seconds or less often.",
  parameters: [slug],
  responses: {
    200: { description: "The figures", content: jsonBody(ref("Counts")) },
    ...problems(404, 503),
  },
};

const sign = {
  operationId: "signPetition",
  summary: "Sign; the signature counts once the link in the mail is confirmed",
  description: "The answer is the same whether or not the address has signed before.",
  parameters: [slug],
  requestBody: { required: true, content: jsonBody(ref("Signature")) },
  responses: {
    202: {
      description: "A mail asks to confirm",
      content: jsonBody({
        type: "object",
        required: ["status"],
        properties: { status: { const: "confirmation-sent" } },
      }),
    },
    ...problems(400, 404, 409, 413, 415, 422, 428, 429, 503),
  },
};

const printLetters = {
  operationId: "printLetters",
  summary: "Set letters as one PDF; nothing is stored and nothing is counted",
  description:
    "One page for each recipient, two with `parallel`, in the given order. `postalAddress` has up to 5 lines split by " +
    "LF. 422 `no-address`: a recipient has none. 422 `recipient-excluded` and `recipient-redirected` (with the slug in " +
    "`redirect`): the campaign's rules keep this sender's letter from a recipient. 422 `unprintable-character` names field and character.",
  parameters: [slug],
  requestBody: { required: true, content: jsonBody(ref("Letter")) },
  responses: {
    200: {
      description: "The letters",
      content: { "application/pdf": { schema: { type: "string", contentEncoding: "binary" } } },
    },
    ...problems(400, 404, 409, 413, 415, 422, 429, 503),
  },
};

/** Of the breakdowns: whole days in UTC, both included. */
const days = ["from", "to"].map((name) => ({
  name,
  in: "query",
  schema: { type: "string", format: "date" },
}));

function statistics(operationId: string, summary: string, content: object) {
  return {
    operationId,
    summary,
    parameters: [slug, language, ...days],
    security: [{ token: [] }, { session: [] }],
    responses: { 200: { description: "Statistics", content }, ...problems(401, 403, 404, 422, 503) },
  };
}

const text = { schema: { type: "string" } };
const asJson = statistics("getStatistics", "What was counted", jsonBody(ref("Statistics")));
const asCsv = statistics("getStatisticsCsv", "The same as a table", { "text/csv": text });
const asPdf = statistics("getStatisticsPdf", "The same as a typeset report", {
  "application/pdf": { schema: { type: "string", contentEncoding: "binary" } },
});
const asXlsx = statistics("getStatisticsXlsx", "The same as a workbook", {
  [fileTypes.xlsx]: { schema: { type: "string", contentEncoding: "binary" } },
});

/** The public API in OpenAPI 3.1. */
export function openApiDocument() {
  return {
    openapi: "3.1.0",
    info: {
      title: "Qoldau",
      version: "1",
      description:
        "Letter campaigns of a human-rights organisation. Errors are problem documents (RFC 9457).",
      license: { name: "AGPL-3.0-or-later", identifier: "AGPL-3.0-or-later" },
    },
    servers: [{ url: `${env().APP_URL}/api/v1` }],
    paths: {
      "/campaigns": { get: listCampaigns },
      "/campaigns/{slug}": { get: getCampaign },
      "/campaigns/{slug}/counts": { get: getCounts },
      "/campaigns/{slug}/signatures": { post: sign },
      "/campaigns/{slug}/letters": { post: printLetters },
      "/campaigns/{slug}/statistics": { get: asJson },
      "/campaigns/{slug}/statistics.csv": { get: asCsv },
      "/campaigns/{slug}/statistics.xlsx": { get: asXlsx },
      "/campaigns/{slug}/statistics.pdf": { get: asPdf },
    },
    components: {
      schemas,
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "Made by an organizer; scope statistics:read" },
        session: { type: "apiKey", in: "cookie", name: hostCookie("organizer").name },
      },
    },
  };
}

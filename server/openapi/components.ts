import { z } from "zod";
import { countsSchema, liveCountsSchema, publicCampaignSchema } from "#domain/campaigns/schema";
import { letterEvents } from "#domain/ledger/schema";
import { letterRequestSchema } from "#domain/letters/schema";
import { sheetStates } from "#domain/paper/schema";
import { signPetitionSchema } from "#domain/signatures/schema";
import { dimensions, metrics } from "#domain/statistics/schema";

const problemSchema = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().meta({ description: "Stable; programs may rely on it" }),
    challenge: z
      .object({
        ...{ algorithm: z.literal("SHA-256"), challenge: z.string(), maxnumber: z.int() },
        ...{ salt: z.string(), signature: z.string() },
      })
      .optional()
      .meta({
        description: "With 428 `proof-required`: of ALTCHA, for this request and address, once, 20 minutes",
      }),
    errors: z.record(z.string(), z.string()).optional().meta({
      description: "By field, what is wrong with it as a stable word; the empty name is the whole request",
    }),
  })
  .meta({ description: "RFC 9457" });

const statisticsSchema = z.looseObject({
  campaign: z.string(),
  generatedAt: z.iso.datetime(),
  fromDay: z.iso.date().nullable().meta({ description: "First day that was asked for; null for all" }),
  throughDay: z.iso
    .date()
    .meta({ description: "Last day that the breakdowns cover, in UTC; totals are of this moment" }),
  hiddenBelow: z
    .int()
    .meta({ description: "Smaller cells are hidden, with others from which they could be worked out" }),
  totals: countsSchema,
  events: z
    .record(z.enum(letterEvents), z.int().min(0))
    .meta({ description: "What happened to letters; each by itself, never to be added up" }),
  sheets: z
    .record(z.enum(sheetStates), z.int().min(0))
    .meta({ description: "Sheets of paper by what has become of them" }),
  definitions: z.record(z.string(), z.string()),
  notes: z.array(z.string()),
  breakdowns: z.array(
    z.object({
      metric: z.enum(metrics),
      by: z.enum(dimensions),
      rows: z.array(z.object({ key: z.string(), count: z.int().nullable() })),
    }),
  ),
});

const read = { io: "output", target: "draft-2020-12" } as const;
const written = { io: "input", target: "draft-2020-12" } as const;

/** JSON Schema of the very schemas that requests are checked with. */
export const schemas = {
  Campaign: described(z.toJSONSchema(publicCampaignSchema, read)),
  Counts: described(z.toJSONSchema(liveCountsSchema, read)),
  Signature: described(z.toJSONSchema(signPetitionSchema, written)),
  Letter: described(z.toJSONSchema(letterRequestSchema, written)),
  Statistics: described(z.toJSONSchema(statisticsSchema, read)),
  Problem: described(z.toJSONSchema(problemSchema, read)),
};

function described({ $schema: _, "~standard": __, ...schema }: Record<string, unknown>) {
  return schema;
}

export const ref = (name: keyof typeof schemas) => ({ $ref: `#/components/schemas/${name}` });

const meanings = {
  400: "The body or the address cannot be read",
  401: "No session and no valid token",
  403: "Not allowed, or a cookie came with a foreign Origin",
  404: "Not known",
  405: "Another method; see Allow",
  409: "Not in the campaign's present state",
  413: "The body is too large",
  415: "The body is not JSON",
  422: "A field is wrong; see errors",
  428: "Proof of work is demanded",
  429: "Too many requests from this source; see Retry-After",
  503: "Not now; see Retry-After",
} as const;

/** Answers that say no, all of one shape. */
export function problems(...statuses: (keyof typeof meanings)[]) {
  const answers = statuses.map((status) => {
    const wait = status === 429 || status === 503;
    const headers = wait
      ? { headers: { "Retry-After": { description: "Seconds", schema: { type: "integer" } } } }
      : {};
    const content = { "application/problem+json": { schema: ref("Problem") } };
    return [status, { description: meanings[status], ...headers, content }];
  });
  return Object.fromEntries(answers) as Record<string, object>;
}

export const jsonBody = (schema: object) => ({ "application/json": { schema } });

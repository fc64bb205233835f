import { z } from "zod";
import type { AuditArea } from "#domain/organizer/audit";
import { periodSchema } from "#domain/statistics/period";

/** What organizers tell changes apart by, in the order of the filter. */
export const auditKinds = [
  "campaigns",
  "letters",
  "offices",
  "moderation",
  "signatures",
  "paper",
  "updates",
  "downloads",
  "team",
  "organisation",
  "programs",
] as const;
export type AuditKind = (typeof auditKinds)[number];

export const kindOfArea: Record<AuditArea, AuditKind> = {
  campaign: "campaigns",
  letters: "letters",
  "organisation-letter": "letters",
  office: "offices",
  offices: "offices",
  city: "offices",
  holidays: "offices",
  comment: "moderation",
  comments: "moderation",
  reply: "moderation",
  signatures: "signatures",
  paper: "paper",
  update: "updates",
  mailing: "updates",
  dossier: "downloads",
  digest: "updates",
  export: "downloads",
  member: "team",
  account: "team",
  organisation: "organisation",
  breaker: "organisation",
  token: "programs",
  webhook: "programs",
  mail: "letters",
};

/** Of who did something: the operator at the terminal is nobody's account. */
export const OPERATOR = "operator";

/**
 * The log's filter as an address names it. What is malformed counts as not given; only days in the wrong order are
 * refused, since the answer would be empty for no reason that anybody sees.
 */
export const auditFilterSchema = z
  .object({
    who: z.string().max(64).catch(""),
    kind: z.enum(["", ...auditKinds]).catch(""),
    about: z
      .string()
      .trim()
      .max(200)
      .transform((text) => text.toWellFormed().replaceAll("\0", ""))
      .catch(""),
    from: z.string().catch(""),
    to: z.string().catch(""),
  })
  .transform(({ from, to, ...rest }) => {
    const period = periodSchema.safeParse({ from, to });
    return {
      ...rest,
      typed: { from, to },
      period: period.success ? period.data : { from: null, to: null },
      error: period.success ? null : ("order" as const),
    };
  });
export type AuditFilter = z.output<typeof auditFilterSchema>;

/** One thing that a change was about, in words. A text that was changed has its parts instead of both values. */
export type AuditChange = {
  field: string;
  /** null where nothing stood, undefined where nothing is said of what stood. */
  before?: string | null;
  after: string | null;
  parts?: { kind: "same" | "removed" | "added"; text: string }[];
};

/** An entry in the reader's language. */
export type AuditLine = {
  id: string;
  at: Date;
  /** null: at the operator's terminal. */
  who: string | null;
  action: string;
  what: string;
  where: string;
  changes: AuditChange[];
};

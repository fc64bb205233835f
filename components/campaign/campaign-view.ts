/** What the public page of a campaign shows, in one language. Texts marked so are Markdown. */
export type CampaignView = {
  slug: string;
  state: "DRAFT" | "ACTIVE" | "PAUSED" | "CLOSED" | "HISTORICAL";
  sample: boolean;
  organisation: { name: string };
  asOf: Date | null;
  /** Message key of the reason; set while PAUSED. */
  pausedFor: string | null;
  title: string;
  summary: string;
  /** Markdown. */
  lede: string;
  /** Markdown. */
  story: string;
  /** Markdown; its first paragraph is always shown. */
  notice: string;
  /** Markdown. */
  outcome: string;
  /** Markdown. */
  disclaimer: string;
  people: { name: string; about: string }[];
  demands: { number: number; text: string }[];
  recipients: RecipientView[];
  timeline: FactView[];
  updates: UpdateView[];
  /** Published ones; null while the campaign has no comments. */
  comments: CommentView[] | null;
  goal: number;
  counts: LedgerCounts;
};

export type RecipientView = {
  slug: string;
  office: string;
  holder: string | null;
  /** What this office can do, in one line. */
  remit: string;
  addressLines: string[];
  /** As it is read, not as it is dialled. */
  phone: string | null;
  channels: ("post" | "email" | "phone")[];
  lettersPrepared: number;
};

export type FactView = {
  key: string;
  date: Date;
  precision: "DAY" | "MONTH" | "SEASON" | "YEAR";
  text: string;
  /** "according to the defence"; may be empty. */
  assertedBy: string;
  sources: { title: string; publisher: string; url: string | null }[];
};

export type UpdateView = {
  id: string;
  kind: "NEWS" | "CORRECTION";
  publishedAt: Date;
  title: string;
  body: string;
};

export type CommentView = { id: string; author: string | null; country: string; text: string; day: Date };

/** Eight figures that are never added up. */
export type LedgerCounts = {
  signaturesConfirmed: number;
  signaturesOnPaper: number;
  lettersPrepared: number;
  lettersReportedSent: number;
  emailsAccepted: number;
  emailsBounced: number;
  callsReported: number;
  repliesReported: number;
};

/** Who may do what in which state: signing and writing (reading the letter; sending needs ACTIVE). */
export const open = {
  signing: (state: CampaignView["state"]) => state === "ACTIVE" || state === "PAUSED",
  writing: (state: CampaignView["state"]) => state !== "CLOSED",
};

import { z } from "zod";
import type { Counts } from "#domain/campaigns/schema";
import { line } from "#domain/organizer/schema";

export const tokenScopes = ["statistics:read"] as const;
export type TokenScope = (typeof tokenScopes)[number];

export const newApiTokenSchema = z.object({
  name: line(80).min(1, "required"),
  scopes: z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z.array(z.enum(tokenScopes)).min(1, "required"),
  ),
  days: z.coerce.number("required").int().min(1, "days-range").max(730, "days-range"),
});
export type NewApiToken = z.infer<typeof newApiTokenSchema>;

export type TokenView = {
  id: string;
  name: string;
  scopes: string[];
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedOn: Date | null;
  revokedAt: Date | null;
};

/** What a webhook may be told. None of it is about a person: counts, states, and what the organisation itself published. */
export const webhookEvents = [
  "signature.confirmed",
  "letter.reported",
  "reply.reported",
  "campaign.state-changed",
  "update.published",
  "mailing.finished",
] as const;
export type WebhookEvent = (typeof webhookEvents)[number];
/** Sent when an organizer asks for it, whatever the webhook is told else. */
export const TEST_EVENT = "webhook.test";

/** Figures that are told when they have grown, at most once a minute, however many signed in it. */
export const toldCounts = {
  "signature.confirmed": "signaturesConfirmed",
  "letter.reported": "lettersReportedSent",
  "reply.reported": "repliesReported",
} as const satisfies Partial<Record<WebhookEvent, keyof Counts>>;

const events = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(z.enum(webhookEvents)).min(1, "required"),
);

export const newWebhookSchema = z.object({ url: line(500).min(1, "required"), events });
export const webhookEventsSchema = z.object({ events });
export type NewWebhook = z.infer<typeof newWebhookSchema>;

export type WebhookView = {
  id: string;
  url: string;
  events: string[];
  createdAt: Date;
  failingSince: Date | null;
  disabledAt: Date | null;
  disabledFor: string | null;
};

export type DeliveryView = {
  id: string;
  event: string;
  payload: unknown;
  attempts: number;
  lastStatus: number | null;
  lastFailure: string | null;
  createdAt: Date;
  nextAt: Date | null;
  deliveredAt: Date | null;
  failedAt: Date | null;
};

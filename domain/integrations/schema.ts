import { z } from "zod";
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
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedOn: Date | null;
  revokedAt: Date | null;
};

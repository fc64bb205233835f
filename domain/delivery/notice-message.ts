import { z } from "zod";
import { organisationUrl } from "#domain/delivery/links";
import type { MailMessage } from "#domain/delivery/schema";
import type { Prisma } from "#lib/db";
import type { Locale } from "#lib/locales";

const noticeSchema = z.object({
  notice: z.enum(["token-expires", "webhook-disabled"]),
  name: z.string(),
  slug: z.string(),
  on: z.coerce.date().optional(),
});
const pages = { "token-expires": "tokens", "webhook-disabled": "webhooks" } as const;

export function aboutNotice(mail: { notice: Prisma.JsonValue; locale: Locale }): MailMessage | null {
  const { data } = noticeSchema.safeParse(mail.notice);
  if (!data) return null;
  const { notice, name, slug, on = null } = data;
  return { template: notice, name, on, url: organisationUrl(mail.locale, slug, pages[notice]) };
}

import type { Actor } from "#domain/organizer/authority";
import { db } from "#lib/db";
import type { Locale } from "#lib/locales";
import { titleIn } from "./queries.ts";

/** What stands above all pages of a campaign, and the role in which the actor sees them; null for whoever has none. */
export async function findCampaignHead(actor: Actor, slug: string, locale: Locale) {
  const campaign = await db.campaign.findUnique({
    where: { slug },
    select: {
      organisationId: true,
      state: true,
      sample: true,
      translations: { select: { locale: true, title: true } },
    },
  });
  const membership = actor.memberships.find((each) => each.organisationId === campaign?.organisationId);
  if (!campaign || !membership) return null;
  const { state, sample, translations } = campaign;
  return { title: titleIn(translations, locale) || slug, state, sample, role: membership.role };
}

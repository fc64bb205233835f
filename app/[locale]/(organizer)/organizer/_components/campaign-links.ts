import type { CampaignState, Counts, PauseReason } from "#domain/campaigns/schema";
import type { Locale } from "#lib/locales";

export type ListedCampaign = {
  slug: string;
  title: string;
  state: CampaignState;
  sample: boolean;
  counts: Counts;
  pausesAfter: { day: Date; why: Exclude<PauseReason, "by-organizer"> } | null;
};
/** With the addresses that are open to the reader; null for one that is not. `text` is a message key. */
export type LinkedCampaign = ListedCampaign & {
  home: string | null;
  statistics: string;
  links: { href: string; text: "open" | "letters" | "statistics" | "page" }[];
};

type Rights = { opens: boolean; sets: boolean };

export function withLinks(campaign: ListedCampaign, locale: Locale, { opens, sets }: Rights): LinkedCampaign {
  const base = `/${locale}/organizer/campaigns/${campaign.slug}`;
  const statistics = `${base}/statistics`;
  return {
    ...campaign,
    pausesAfter: opens ? campaign.pausesAfter : null,
    home: opens ? base : null,
    statistics,
    links: [
      ...(opens ? [{ href: base, text: "open" as const }] : []),
      ...(sets ? [{ href: `${base}/letters`, text: "letters" as const }] : []),
      { href: statistics, text: "statistics" },
      ...(campaign.state === "DRAFT"
        ? []
        : [{ href: `/${locale}/campaigns/${campaign.slug}`, text: "page" as const }]),
    ],
  };
}

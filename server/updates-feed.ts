import type { CampaignView } from "#domain/campaigns/schema";
import { escapeMarkup } from "#lib/escape-markup";
import type { Locale } from "#lib/locales";
import { plainText } from "#lib/markdown";

type Feed = { campaign: CampaignView; locale: Locale /** Absolute, of the campaign's page. */; page: string };

/** News and corrections of a campaign as an Atom feed (RFC 4287), the newest first. Texts are plain: a reader runs nothing. */
export function updatesFeed({ campaign, locale, page }: Feed): string {
  const newest = campaign.updates[0]?.publishedAt ?? campaign.closedAt ?? new Date(0);
  const entries = campaign.updates.map(
    ({ id, kind, title, body, publishedAt }) => `  <entry>
    <id>urn:uuid:${id}</id>
    <title>${escapeXml(title)}</title>
    <category term="${kind.toLowerCase()}"/>
    <published>${publishedAt.toISOString()}</published>
    <updated>${publishedAt.toISOString()}</updated>
    <link rel="alternate" href="${escapeXml(page)}#updates"/>
    <content type="text">${escapeXml(plainText(body))}</content>
  </entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
  <id>urn:uuid:${campaign.id}</id>
  <title>${escapeXml(campaign.title)}</title>
  <author><name>${escapeXml(campaign.organisation.name)}</name></author>
  <updated>${newest.toISOString()}</updated>
  <link rel="self" href="${escapeXml(page)}/updates.xml"/>
  <link rel="alternate" href="${escapeXml(page)}"/>
${entries.join("\n")}
</feed>
`;
}

/** Characters that XML 1.0 (2.2) does not know are left out. */
function escapeXml(text: string): string {
  return escapeMarkup(text.replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, ""));
}

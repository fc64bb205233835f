import type { Locale } from "#lib/locales";
import type { LetterCampaign } from "./letter.ts";
import type { RuleNotice } from "./schema.ts";
import { followRulings, type Ruling } from "./template-rules.ts";

/**
 * The offices that a writer's letters really go to, each once and in the order chosen, and what the writer is told
 * about those that changed. Without a change there is no notice and `to` is what was chosen.
 */
export function ruleDraft(
  campaign: LetterCampaign,
  chosen: readonly string[],
  locale: Locale,
): { to: string[]; notices: RuleNotice[] } {
  const ways = chosen.map((slug) => followRulings(slug, (office) => rulingOf(campaign, office)));
  const name = (slug: string) => campaign.addressees.find((each) => each.slug === slug)?.name[locale] ?? slug;
  const notices = ways.flatMap(({ hops }) =>
    hops.map(({ office, ruling }) => ({
      kind: ruling.kind,
      office: name(office),
      to: ruling.kind === "redirect" ? name(ruling.to) : null,
      text: ruling.text[locale],
    })),
  );
  return { to: [...new Set(ways.flatMap(({ office }) => office ?? []))], notices };
}

function rulingOf({ addressees }: LetterCampaign, office: string): Ruling {
  return addressees.find(({ slug }) => slug === office)?.ruling ?? { kind: "letter" };
}

import type { ComposerView } from "#components/letter/composer-view";
import { Posted } from "#components/letter/posted";
import type { LetterCampaign } from "#domain/letters/letter";
import type { WriteData } from "#domain/letters/schema";

type PostedPageProps = {
  campaign: LetterCampaign;
  view: ComposerView;
  data: { view: "posted" } & WriteData;
};

/** What was reported, of the offices that can be reached the way it was reported. */
export function PostedPage({ campaign, view, data }: PostedPageProps) {
  const { draft, locale } = view;
  const chosen = campaign.addressees.filter(({ slug }) =>
    data.office ? slug === data.office : draft.to.includes(slug),
  );
  const posted = chosen.filter(({ address }) => address);
  const mailed = chosen.filter(({ email }) => email);
  const href = `/${locale}/campaigns/${campaign.slug}`;
  return (
    <Posted
      {...view}
      {...data}
      ways={[
        ...(posted.length > 0 ? (["post", "by-hand"] as const) : []),
        ...(mailed.length > 0 ? (["mail-program"] as const) : []),
      ]}
      letters={(data.channel === "mail-program" ? mailed : posted).length}
      hrefs={{
        campaign: href,
        reply: `${href}/write/reply${data.office ? `?office=${data.office}` : ""}`,
        record: data.office ? `${href}/offices/${data.office}` : null,
      }}
    />
  );
}

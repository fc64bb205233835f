import { getTranslations } from "next-intl/server";
import { PageLinks } from "#components/moderation/page-links";
import { listClaims } from "#domain/moderation/claim-item";
import { countQueue, listDecided } from "#domain/moderation/queue";
import { claimCampaign } from "#domain/organizer/authority";
import { readFormState } from "../../../../../../../_server/form-state.ts";
import { claimed, requireActor } from "../../../../../../../_server/organizer.ts";
import { MissingPage } from "../../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../../_components/page-head.tsx";
import { KindLinks } from "../_components/kind-links.tsx";
import { QueueList } from "../_components/queue-list.tsx";

type PageProps = {
  params: Promise<{ locale: string; campaign: string }>;
  searchParams: Promise<{ done?: string; page?: string }>;
};

/** What was decided, to be looked at again: taken down, or published after all. */
export default async function DecidedPage({ params, searchParams }: PageProps) {
  const { locale: segment, campaign: slug } = await params;
  const { actor, locale } = await requireActor(segment);
  const claim = await claimed(() => claimCampaign(actor, slug, "moderation.work"));
  if (!claim) return <MissingPage />;
  const { done, page: asked } = await searchParams;
  const page = Math.min(Math.max(1, Number.parseInt(asked ?? "1", 10) || 1), 10_000);
  const [counts, { comments, more }, state, t] = await Promise.all([
    countQueue(claim.campaignId),
    listDecided(claim.campaignId, actor.organizerId, page),
    readFormState(),
    getTranslations("moderation"),
  ]);
  return (
    <>
      <PageHead title={t("queue.kinds.decided")} done={done} area="moderation" />
      <KindLinks base={`/${locale}/organizer/campaigns/${slug}/moderation`} kind="decided" counts={counts} />
      {comments.length === 0 ? <p className="queue__empty">{t("queue.noneDecided")}</p> : null}
      <QueueList
        queue={{ comments, replies: [] }}
        claims={
          await listClaims(
            comments.map(({ id }) => id),
            actor.organizerId,
          )
        }
        state={state}
        slug={slug}
        locale={locale}
      />
      <PageLinks page={page} more={more} />
    </>
  );
}

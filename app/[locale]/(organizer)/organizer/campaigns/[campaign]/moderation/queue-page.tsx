import { getTranslations } from "next-intl/server";
import { listClaims } from "#domain/moderation/claim-item";
import { readResponseTime } from "#domain/moderation/public-record";
import { countQueue, listQueue } from "#domain/moderation/queue";
import type { QueueKind } from "#domain/moderation/schema";
import { findCommentsOpened } from "#domain/moderation/switch-comments";
import { claimCampaign } from "#domain/organizer/authority";
import { readFormState } from "../../../../../../_server/form-state.ts";
import { claimed, requireActor } from "../../../../../../_server/organizer.ts";
import { MissingPage } from "../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../_components/page-head.tsx";
import { CommentSwitch } from "./_components/comment-switch.tsx";
import { KindLinks } from "./_components/kind-links.tsx";
import { QueueKeys } from "./_components/queue-keys.tsx";
import { QueueList } from "./_components/queue-list.tsx";

type QueueProps = { segment: string; slug: string; kind: QueueKind | null; done: string | undefined };

/** What waits for a moderator, of one kind or of all: read, decide, and the next one is there. */
export async function QueuePage({ segment, slug, kind, done }: QueueProps) {
  const { actor, locale } = await requireActor(segment);
  const claim = await claimed(() => claimCampaign(actor, slug, "moderation.work"));
  if (!claim) return <MissingPage />;
  const { campaignId } = claim;
  const { organizerId } = actor;
  const [counts, queue, opened, response, state, maySwitch, t] = await Promise.all([
    countQueue(campaignId),
    listQueue({ campaignId, organizerId, locale, kind }),
    findCommentsOpened(campaignId),
    readResponseTime(campaignId),
    readFormState(),
    claimed(() => claimCampaign(actor, slug, "comments.switch")),
    getTranslations("moderation"),
  ]);
  const ids = [...queue.comments, ...queue.replies].map(({ id }) => id);
  const claims = await listClaims(ids, organizerId);
  const base = `/${locale}/organizer/campaigns/${slug}/moderation`;
  const shown = queue.comments.length + queue.replies.length;
  return (
    <>
      <PageHead title={t("queue.title")} done={done} area="moderation" />
      <KindLinks base={base} kind={kind} counts={counts} />
      {shown > 0 ? (
        <QueueKeys
          settled={done !== undefined}
          words={{
            label: t("keys.label"),
            j: t("keys.j"),
            k: t("keys.k"),
            a: t("keys.a"),
            r: t("keys.r"),
          }}
        />
      ) : null}
      <QueueList queue={queue} claims={claims} state={state} slug={slug} locale={locale} />
      {shown === 0 ? <p className="queue__empty">{t("queue.empty")}</p> : null}
      <CommentSwitch
        opened={opened}
        locale={locale}
        response={response}
        maySwitch={maySwitch !== null}
        logHref={`/${locale}/campaigns/${slug}/comments/log`}
      />
    </>
  );
}

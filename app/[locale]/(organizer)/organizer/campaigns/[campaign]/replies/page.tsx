import { getTranslations } from "next-intl/server";
import { Notice } from "#components/ui/notice";
import { Pagination } from "#components/ui/pagination";
import { listReplies } from "#domain/moderation/replies";
import { claimCampaign } from "#domain/organizer/authority";
import { readFormState } from "../../../../../../_server/form-state.ts";
import { claimed, requireActor } from "../../../../../../_server/organizer.ts";
import { MissingPage } from "../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../_components/page-head.tsx";
import { ReplyTable } from "./_components/reply-table.tsx";

type PageProps = {
  params: Promise<{ locale: string; campaign: string }>;
  searchParams: Promise<{ done?: string; page?: string }>;
};

/** Answers that supporters reported: to be read, and decided. */
export default async function RepliesPage({ params, searchParams }: PageProps) {
  const { locale: segment, campaign: slug } = await params;
  const { actor, locale } = await requireActor(segment);
  const claim = await claimed(() => claimCampaign(actor, slug, "replies.review"));
  if (!claim) return <MissingPage />;
  const { done, page: asked } = await searchParams;
  const page = Math.min(Math.max(1, Number.parseInt(asked ?? "1", 10) || 1), 10_000);
  const [replies, state] = await Promise.all([listReplies(claim.campaignId, locale, page), readFormState()]);
  const t = await getTranslations("aftercare.replies");
  const { waiting, waitingCount, decided, more } = replies;
  const files = [...waiting, ...decided].some(({ file }) => file);
  return (
    <>
      <PageHead title={t("title")} done={done} />
      <p className="prose">{t("intro")}</p>
      {files ? <Notice tone="caution">{t("downloadHint")}</Notice> : null}
      <section className="organizer-section" aria-labelledby="waiting">
        <h2 id="waiting">{t("waiting", { count: waitingCount })}</h2>
        {waiting.length === 0 ? <p>{t("none")}</p> : null}
        <ReplyTable
          replies={waiting}
          caption={t("waiting", { count: waitingCount })}
          {...{ locale, slug, state }}
        />
      </section>
      <section className="organizer-section" aria-labelledby="decided">
        <h2 id="decided">{t("decided")}</h2>
        {decided.length === 0 ? <p>{t("noneDecided")}</p> : null}
        <ReplyTable replies={decided} caption={t("decided")} {...{ locale, slug, state }} />
        {page > 1 || more ? (
          <Pagination
            label={t("pages")}
            position={t("page", { page })}
            previous={page > 1 ? { href: `?page=${page - 1}`, text: t("newer") } : null}
            next={more ? { href: `?page=${page + 1}`, text: t("older") } : null}
          />
        ) : null}
      </section>
    </>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CommentList } from "#components/campaign/comment-list";
import { Notice } from "#components/ui/notice";
import { Pagination } from "#components/ui/pagination";
import { findPublicCampaign } from "#domain/campaigns/queries";
import { readResponseTime } from "#domain/moderation/public-record";
import { countPublishedComments, listPublishedComments } from "#domain/signatures/queries";
import { isLocale } from "#lib/locales";
import { languageAlternates } from "../../../../_components/language-alternates.ts";
import { MissingPage, missingMetadata } from "../../../../_components/missing-page.tsx";
import { CommentsHead } from "./_components/comments-head.tsx";

type PageProps = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<{ page?: string | string[]; done?: string }>;
};

const PAGE = 20;

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, slug } = await params;
  const campaign = isLocale(locale) ? await findPublicCampaign(slug, locale) : null;
  if (!campaign) return missingMetadata();
  const t = await getTranslations("moderation.public");
  return {
    title: `${t("title")} · ${campaign.title}`,
    alternates: languageAlternates(locale, `/campaigns/${slug}/comments`, campaign.locales),
  };
}

/** All that signers wrote and a moderator has read, the newest first. */
export default async function CommentsPage({ params, searchParams }: PageProps) {
  const { locale, slug } = await params;
  const campaign = isLocale(locale) ? await findPublicCampaign(slug, locale) : null;
  if (!campaign) return <MissingPage />;
  const { page: asked, done } = await searchParams;
  const count = await countPublishedComments(campaign.id);
  const pages = Math.max(1, Math.ceil(count / PAGE));
  const page = Math.min(Math.max(1, Number.parseInt(String(asked), 10) || 1), pages);
  const [comments, response, t] = await Promise.all([
    listPublishedComments(campaign.id, { take: PAGE, skip: (page - 1) * PAGE }),
    readResponseTime(campaign.id),
    getTranslations("moderation"),
  ]);
  const home = `/${locale}/campaigns/${slug}`;
  return (
    <div className="wrap page comments-page">
      <CommentsHead
        campaign={{ title: campaign.title, href: home }}
        title={t("public.title")}
        lead={t("public.lead")}
        response={response}
        done={
          done === "reported" ? (
            <Notice tone="good" role="status">
              <p>{t("report.thanks")}</p>
            </Notice>
          ) : null
        }
      >
        <p className="cluster">
          <a href={`/${locale}/rules`}>{t("public.rules")}</a>
          <a href={`${home}/comments/log`}>{t("public.log")}</a>
        </p>
      </CommentsHead>
      {count === 0 ? <p className="soft">{t("public.none")}</p> : null}
      <CommentList comments={comments} commentsHref={`${home}/comments`} />
      {pages > 1 ? (
        <Pagination
          label={t("pages.label")}
          position={t("pages.of", { page, pages })}
          previous={page > 1 ? { href: `?page=${page - 1}`, text: t("pages.newer") } : null}
          next={page < pages ? { href: `?page=${page + 1}`, text: t("pages.older") } : null}
        />
      ) : null}
    </div>
  );
}

import { getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/ui/button";
import { findAsked, listDigestOffices, makeDigest } from "#domain/digests/make-digest";
import { listFreeMembers, listReaders } from "#domain/digests/queries";
import { digestQuerySchema } from "#domain/digests/schema";
import { claimCampaign } from "#domain/organizer/authority";
import { may } from "#domain/organizer/roles";
import { readFormState } from "../../../../../../_server/form-state.ts";
import { claimed, requireActor } from "../../../../../../_server/organizer.ts";
import { MissingPage } from "../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../_components/page-head.tsx";
import { AskReader } from "./_components/ask-reader.tsx";
import { DigestChoice } from "./_components/digest-choice.tsx";
import { DigestPreview } from "./_components/digest-preview.tsx";
import { MemberForm } from "./_components/member-form.tsx";
import { ReaderTable } from "./_components/reader-table.tsx";

type PageProps = {
  params: Promise<{ locale: string; campaign: string }>;
  searchParams: Promise<{ period?: string; office?: string | string[]; language?: string; done?: string }>;
};

/** A digest as it would be sent now, the same as a file, and for those who may send it, who gets it. */
export default async function DigestPage({ params, searchParams }: PageProps) {
  const { locale: segment, campaign: slug } = await params;
  const { actor, locale } = await requireActor(segment);
  const claim = await claimed(() => claimCampaign(actor, slug, "statistics.read"));
  if (!claim) return <MissingPage />;
  const { office, done, ...typed } = await searchParams;
  const query = digestQuerySchema.parse({ ...typed, office: office === undefined ? [] : [office].flat() });
  const role = actor.memberships.find(
    ({ organisationId }) => organisationId === claim.by.organisationId,
  )?.role;
  const maySend = role !== undefined && may(role, "digests.send");
  const asked = await findAsked(claim.campaignId, query, locale);
  const [offices, digest, readers, members, state, t] = await Promise.all([
    listDigestOffices(claim.campaignId, locale),
    makeDigest(asked),
    maySend ? listReaders(claim, locale) : [],
    maySend ? listFreeMembers(claim) : [],
    readFormState(),
    getTranslations("digests.page"),
  ]);
  const base = `/${locale}/organizer/campaigns/${slug}`;
  const choices = offices.map(({ slug: value, name }) => ({ value, label: name }));
  const forms = { offices: choices, locale, state };
  return (
    <>
      <PageHead title={t("title")} intro={t("intro")} done={done} area="digests" />
      {offices.length === 0 ? (
        <section className="organizer-section">
          <p>{t("none")}</p>
          <ButtonLink href={`${base}/letters/recipients`}>{t("toRecipients")}</ButtonLink>
        </section>
      ) : (
        <>
          <DigestChoice query={query} offices={choices} locale={locale} />
          <DigestPreview
            digest={digest}
            language={asked.locale}
            file={`${base}/digest/digest.pdf?${toQuery(query)}`}
          />
          {maySend ? (
            <>
              <ReaderTable readers={readers} locale={locale} state={state} />
              <div className="organizer-columns">
                <MemberForm {...forms} members={members} />
                <AskReader {...forms} />
              </div>
            </>
          ) : null}
        </>
      )}
    </>
  );
}

function toQuery({
  period,
  office,
  language,
}: {
  period: string;
  office: string[];
  language?: string | undefined;
}) {
  const query = new URLSearchParams({ period, ...(language ? { language } : {}) });
  for (const slug of office) query.append("office", slug);
  return query.toString();
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button";
import { DefinitionList } from "#components/ui/definition-list";
import { readDigestToken } from "#domain/digests/answer-digest";
import { findSubscription } from "#domain/digests/queries";
import { languageName } from "#lib/language-name";
import { isLocale } from "#lib/locales";
import { MissingPage } from "../../../_components/missing-page.tsx";
import { Slip } from "../../_components/slip.tsx";

type PageProps = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("digests.answer");
  return { title: t("title"), robots: { index: false, follow: false } };
}

/** Behind the link of our mail: who asks, what would come, and two buttons; or what comes, and the one that stops it. */
export default async function DigestAnswerPage({ params }: PageProps) {
  const { locale, token } = await params;
  const readerId = readDigestToken(token);
  if (!readerId || !isLocale(locale)) return <MissingPage />;
  const [subscription, t] = await Promise.all([
    findSubscription(readerId, locale),
    getTranslations("digests"),
  ]);
  if (!subscription) return <Slip title={t("answer.off")} lead={t("answer.offLead")} />;
  const { agreed, organisation, campaign, offices, period, language } = subscription;
  const facts = [
    [t("answer.campaign"), campaign],
    [t("answer.offices"), offices.join("; ")],
    [t("answer.often"), t(`page.every.${period}`)],
    [t("answer.language"), languageName(language)],
  ] as const;
  return (
    <Slip
      airmail
      title={t(agreed ? "answer.on" : "answer.title")}
      lead={agreed ? t("answer.onLead") : t("answer.lead", { organisation })}
    >
      <DefinitionList items={facts.map(([term, text]) => ({ key: term, term, text }))} />
      <form className="form" method="post" action={`/${locale}/digest/${token}`}>
        {agreed ? (
          <Button name="answer" value="stop">
            {t("answer.stop")}
          </Button>
        ) : (
          <div className="cluster">
            <Button variant="primary" name="answer" value="yes">
              {t("answer.yes")}
            </Button>
            <Button name="answer" value="no">
              {t("answer.no")}
            </Button>
          </div>
        )}
      </form>
    </Slip>
  );
}

import { useTranslations } from "next-intl";
import { CampaignCard } from "#components/campaign/campaign-card";
import { Notice } from "#components/ui/notice";
import type { CampaignCard as Card } from "#domain/campaigns/schema";

const steps = ["sign", "write", "tell"] as const;

export function HomeView({ campaigns, locale }: { campaigns: Card[]; locale: string }) {
  const t = useTranslations("home");
  return (
    <div className="home wrap">
      <header className="home__head">
        <h1 className="home__title">{t("title")}</h1>
        <p className="home__intro">{t("intro")}</p>
      </header>
      <section className="home__section" aria-labelledby="campaigns">
        <h2 id="campaigns">{t("campaigns")}</h2>
        {campaigns.length === 0 ? <p className="soft">{t("none")}</p> : null}
        <ul className="letters">
          {campaigns.map((campaign) => (
            <li key={campaign.slug}>
              <CampaignCard campaign={campaign} href={`/${locale}/campaigns/${campaign.slug}`} />
            </li>
          ))}
        </ul>
      </section>
      <section className="home__section" aria-labelledby="how">
        <h2 id="how">{t("how.title")}</h2>
        <ol className="how">
          {steps.map((step) => (
            <li key={step} className="how__step">
              <h3>{t(`how.${step}.title`)}</h3>
              <p>{t(`how.${step}.text`)}</p>
            </li>
          ))}
        </ol>
      </section>
      <div className="home__safety">
        <Notice title={t("safety.title")}>
          <p>
            {t.rich("safety.text", {
              link: (chunks) => (
                <a key="link" href={`/${locale}/privacy`}>
                  {chunks}
                </a>
              ),
            })}
          </p>
        </Notice>
      </div>
    </div>
  );
}

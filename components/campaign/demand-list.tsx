import { useTranslations } from "next-intl";
import type { CampaignView } from "#domain/campaigns/schema";
import { Section } from "./section.tsx";

export function DemandList({ demands }: { demands: CampaignView["demands"] }) {
  const t = useTranslations("campaign.demands");
  return (
    <Section id="demands" title={t("title")} intro={t("intro")}>
      <ol className="demands">
        {demands.map((demand) => (
          <li key={demand.number} className="demands__line" value={demand.number}>
            <span className="demands__number" aria-hidden="true">
              {demand.number}
            </span>
            {demand.text}
          </li>
        ))}
      </ol>
    </Section>
  );
}
